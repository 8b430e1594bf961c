import { whyFactors } from '../../core/metrics/why.ts';
import { formatShare } from '../../core/words/figures.ts';
import { Figure } from '../figures/Figure.tsx';
import { useLanguage, useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import type { SegmentOfWhy } from './segment-of-why.ts';
import { signedAmount } from './signed-amount.ts';
import classes from './why.module.css';

interface WhyCalculationProps extends SegmentOfWhy {
  /** The segment's. */
  readonly name: string;
}

/** The figures that make a segment's parts, each of which opens its rows, and the two products in words. */
export function WhyCalculation({ why, segment, name, cell, look }: WhyCalculationProps) {
  const t = useT();
  const language = useLanguage();
  const { before, after, weightBefore, weightAfter } = segment;
  if (weightBefore === null || weightAfter === null || why.before === null || why.after === null) {
    return <p className={classes.line}>{t('why.shared')}</p>;
  }
  const factors = whyFactors({ before, after, weightBefore, weightAfter }, (why.before + why.after) / 2);
  const loose = segment.rate - factors.meanWeight * factors.ratioChange;
  const amount = (value: number) => signedAmount(value, look);
  const points = (value: number) => signedAmount(value, { ...look, unit: 'percent', digits: 1 });
  const own = { ...cell, [why.by]: segment.segment };
  const figure = (label: string, value: number | null, of: typeof own | typeof cell, earlier: boolean) => (
    <Figure
      metric={why.metric}
      per={why.per}
      label={label}
      value={value}
      shown={{ unit: why.unit, currency: look.currency }}
      cell={of}
      earlier={earlier}
    />
  );
  const weight = (share: number, earlier: boolean) => (
    <Figure
      metric={why.metric}
      per={why.per}
      label={t('why.weightOf', { name })}
      value={share}
      shown={{ unit: 'percent' }}
      cell={own}
      earlier={earlier}
      part="under"
      options={{ digits: 1 }}
    />
  );
  return (
    <dl className={classes.figures}>
      <dt>{name}</dt>
      <dd>
        {figure(`${why.name}, ${name}`, before, own, true)} →{' '}
        {figure(`${why.name}, ${name}`, after, own, false)}
      </dd>
      <dt>{t('why.whole')}</dt>
      <dd>
        {figure(why.name, why.before, cell, true)} → {figure(why.name, why.after, cell, false)}
      </dd>
      <dt>{t('why.weight')}</dt>
      <dd>
        {weight(weightBefore, true)} → {weight(weightAfter, false)}
      </dd>
      <dt>{t('why.mix')}</dt>
      <dd>
        {points(factors.weightChange)} × {amount(factors.gap)} = <strong>{amount(segment.mix)}</strong>{' '}
        <span className={parts.quiet}>{t('why.mixWords')}</span>
      </dd>
      <dt>{t('why.rate')}</dt>
      <dd>
        {formatShare(factors.meanWeight, language, 1)} × {amount(factors.ratioChange)}
        {Math.abs(loose) > 1e-9 && ` ${amount(loose).replace(/^[+−]/, (sign) => `${sign} `)}`} ={' '}
        <strong>{amount(segment.rate)}</strong> <span className={parts.quiet}>{t('why.rateWords')}</span>
      </dd>
    </dl>
  );
}
