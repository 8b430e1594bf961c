import { useCallback } from 'react';
import { segmentName } from '../../core/query/segment-name.ts';
import { useWorkspace } from '../api/use-workspace.ts';
import { useLanguage } from '../i18n/use-t.ts';

export type NameSegment = (dimension: string, value: string | number | null) => string;

/** Says a value of a dimension as a reader would; stages by the names the workspace gave them. */
export function useSegmentName(): NameSegment {
  const language = useLanguage();
  const { stages } = useWorkspace().settings;
  return useCallback(
    (dimension, value) => {
      const stage = dimension === 'stage' ? stages.find(({ id }) => id === value) : undefined;
      return stage?.name ?? segmentName(dimension, value, language);
    },
    [language, stages],
  );
}
