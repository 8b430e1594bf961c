import { useCallback } from 'react';
import { useCatalogue } from '../api/use-workspace.ts';
import { useT } from '../i18n/use-t.ts';
import { fieldNames } from './field-names.ts';

/** Names of the fields of facts as a reader would say them; dimensions have their names from the catalogue. */
export function useFieldName(): (id: string) => string {
  const t = useT();
  const { dimensions } = useCatalogue();
  return useCallback(
    (id) => {
      const key = fieldNames[id];
      if (key) return t(key);
      return dimensions.find((dimension) => dimension.id === id)?.name ?? id;
    },
    [t, dimensions],
  );
}
