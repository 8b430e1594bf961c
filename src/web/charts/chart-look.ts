import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import type { Scheme } from '../theme/palette.ts';

/** The page's colours and type for charts. */
export interface ChartLook {
  readonly scheme: Scheme;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly line: string;
  readonly paper: string;
  readonly accent: string;
  readonly accentLine: string;
  readonly font: string;
}

/** Reads the look from the page's own tokens, so that light, dark and charts never part. */
export function useChartLook(): ChartLook {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  return useMemo(() => {
    const styles = getComputedStyle(document.documentElement);
    const token = (name: string) => styles.getPropertyValue(name).trim();
    return {
      scheme,
      ink: token('--ink'),
      inkSoft: token('--ink-soft'),
      inkFaint: token('--ink-faint'),
      line: token('--line'),
      paper: token('--paper-raised'),
      accent: token('--accent'),
      accentLine: token('--accent-line'),
      font: 'Inter Variable, system-ui, sans-serif',
    };
  }, [scheme]);
}
