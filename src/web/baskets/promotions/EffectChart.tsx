import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatFigure, formatNumber } from '../../../core/words/figures.ts';
import { Chart } from '../../charts/Chart.tsx';
import { useChartLook } from '../../charts/chart-look.ts';
import { formatDay } from '../../format/days.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { figureNames } from './EffectTable.tsx';
import { effectOption } from './effect-option.ts';
import type { Measured, Promotion } from './promotion-questions.ts';
import classes from './promotions.module.css';

interface EffectChartProps {
  readonly effect: Measured;
  readonly promotion: Promotion;
  readonly currency: string;
}

/** Week by week: what was seen, and what was to be expected without the promotion. */
export function EffectChart({ effect, promotion, currency }: EffectChartProps) {
  const t = useT();
  const language = useLanguage();
  const look = useChartLook();
  const choices = (['margin', 'revenue', 'orders'] as const).filter(
    (figure) => figure !== 'margin' || effect.metrics.margin !== null,
  );
  const [wanted, setWanted] = useState<(typeof choices)[number]>('margin');
  const figure = choices.find((one) => one === wanted) ?? 'revenue';
  const option = useMemo(() => {
    // A few days that are left of a promotion would look like a fall: they are shown as a week's worth.
    const whole = ({ from, to }: { from: string; to: string }) => {
      const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
      return 7 / days;
    };
    const write = (short: boolean) => (value: number) =>
      figure === 'orders'
        ? formatNumber(value, language)
        : formatFigure(value, { unit: 'money', currency }, language, short ? { short } : { digits: 0 });
    return effectOption(
      {
        names: effect.weeks.map(({ from }) => formatDay(from, language, false)),
        seen: effect.weeks.map((week) => week.seen[figure] * whole(week)),
        expected: effect.weeks.map((week) => (week.expected ? week.expected[figure] * whole(week) : null)),
        during: effect.weeks.flatMap(({ part }, place) => (part === 'during' ? [place] : [])),
        touched: effect.weeks.flatMap(({ part, untouched }, place) =>
          part === 'before' && !untouched ? [place] : [],
        ),
        words: {
          seen: t('promotion.seen'),
          expected: t('promotion.expected'),
          during: promotion.name,
          touched: t('promotion.otherPromotion'),
        },
        write: write(false),
        writeShort: write(true),
      },
      look,
    );
  }, [effect, figure, language, currency, promotion.name, look, t]);
  return (
    <figure className={classes.figure}>
      <figcaption>
        {t('promotion.byWeek')}
        <SegmentedControl
          size="xs"
          aria-label={t('promotion.figure')}
          value={figure}
          onChange={(value) => setWanted(choices.find((one) => one === value) ?? 'revenue')}
          data={choices.map((value) => ({ value, label: t(figureNames[value]) }))}
        />
      </figcaption>
      <Chart option={option} height={280} label={t('promotion.chartSays', { name: promotion.name })} />
    </figure>
  );
}
