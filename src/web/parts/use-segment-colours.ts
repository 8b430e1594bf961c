import { useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isTimeDimension } from '../../core/facts/dimensions.ts';
import { valuesQuestion } from '../api/questions.ts';
import { coloursOf } from '../theme/palette.ts';

/** The colour of each value of a dimension, the same on every page. Empty for dimensions of time. */
export function useSegmentColours(dimension: string | undefined): ReadonlyMap<string | null, string> {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const asked = dimension !== undefined && !isTimeDimension(dimension);
  const { data } = useQuery({ ...valuesQuestion(dimension ?? '', ''), enabled: asked });
  return useMemo(
    () =>
      asked && data
        ? coloursOf(
            data.values.map(({ value }) => value),
            scheme,
          )
        : new Map(),
    [asked, data, scheme],
  );
}
