import { useMemo } from 'react';
import { Chart } from '../../charts/Chart.tsx';
import { useChartLook } from '../../charts/chart-look.ts';
import { type Series, seriesOption } from '../../charts/series-option.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useSegmentColours } from '../../parts/use-segment-colours.ts';
import type { CohortRow, Cohorts } from './cohort-questions.ts';
import type { CohortChoices } from './use-cohort-choices.ts';
import { figureNames, useCohortWords } from './use-cohort-words.ts';

/** Lines that can be told apart. */
const linesShown = 7;
/** Fewer customers make a line that jumps; the table has their cells. */
const leastShown = 30;

interface CohortCurveProps {
  readonly cohorts: Cohorts;
  readonly choices: CohortChoices;
}

/** The figure by age: all customers together, and the largest groups. The table below holds the same numbers. */
export function CohortCurve({ cohorts, choices }: CohortCurveProps) {
  const words = useCohortWords(choices);
  const { t, write } = words;
  const look = useChartLook();
  const colours = useSegmentColours(choices.dimension ?? undefined);
  const from = choices.figure === 'retention' ? 1 : 0;
  const { rows, total } = cohorts;
  const option = useMemo(() => {
    const values = ({ cells }: CohortRow) =>
      cells
        .slice(from)
        .map((cell) => (cell.whole && cell.customers >= leastShown ? words.figureOf(cell) : null));
    const groups = choices.dimension ? rows.filter(({ others }) => !others).slice(0, linesShown) : [];
    const series: Series[] = [
      {
        name: t('table.total'),
        values: values(total),
        colour: groups.length > 0 ? look.ink : look.accent,
        earlier: false,
      },
      ...groups.map((row) => ({
        name: words.rowName(row.cohort, row.others),
        values: values(row),
        colour: colours.get(row.cohort),
        earlier: false,
      })),
    ];
    const names = total.cells.slice(from).map(({ age }) => words.age(age));
    return seriesOption(
      { names, series, stacked: false, write: (value) => write(value), writeShort: words.axis },
      look,
    );
  }, [rows, total, choices.dimension, colours, look, from, t, write, words]);
  if (total.cells.length - from < 2) return null;
  const last = total.cells.filter(({ customers }) => customers >= leastShown).at(-1);
  const title = t('cohort.curve', { figure: t(figureNames[choices.figure]) });
  return (
    <Panel title={title}>
      <Chart
        option={option}
        height={260}
        label={
          last
            ? t('cohort.curveLabel', { title, age: words.age(last.age), value: write(words.figureOf(last)) })
            : title
        }
      />
    </Panel>
  );
}
