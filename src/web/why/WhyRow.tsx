import { formatShare } from '../../core/words/figures.ts';
import { useSegmentName } from '../figures/use-segment-name.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import type { SegmentOfWhy } from './segment-of-why.ts';
import { signedAmount } from './signed-amount.ts';
import { WhyCalculation } from './WhyCalculation.tsx';
import classes from './why.module.css';

interface WhyRowProps extends SegmentOfWhy {
  /** The largest part, for the bars. */
  readonly widest: number;
  readonly opened: boolean;
  readonly onToggle: () => void;
}

/** One segment's parts; opens onto how they were worked out. */
export function WhyRow({ why, segment, cell, look, widest, opened, onToggle }: WhyRowProps) {
  const t = useT();
  const segmentName = useSegmentName();
  const language = useLanguage();
  const name = segmentName(why.by, segment.segment);
  const weight = (share: number | null) => (share === null ? '' : formatShare(share, language, 0));
  const { mix, rate } = segment;
  const part = (what: string, amount: number) => {
    const text = signedAmount(amount, look);
    return (
      <td className={parts.number}>
        <button
          type="button"
          className={classes.part}
          aria-expanded={opened}
          aria-label={t('why.open', { name, what, amount: text })}
          onClick={onToggle}
        >
          {text}
        </button>
      </td>
    );
  };
  return (
    <>
      <tr>
        <th scope="row">{name}</th>
        <td className={parts.number}>
          <span className={parts.quiet}>{weight(segment.weightBefore)} → </span>
          {weight(segment.weightAfter)}
        </td>
        {part(t('why.mix'), mix)}
        {part(t('why.rate'), rate)}
        {part(t('why.both'), mix + rate)}
        <td aria-hidden="true">
          <Diverging share={(mix + rate) / widest} />
        </td>
      </tr>
      {opened && (
        <tr className={classes.opened}>
          <td colSpan={6}>
            <WhyCalculation why={why} segment={segment} name={name} cell={cell} look={look} />
          </td>
        </tr>
      )}
    </>
  );
}

function Diverging({ share }: { readonly share: number }) {
  return (
    <div className={classes.track}>
      <div
        className={classes.bar}
        data-up={share > 0 || undefined}
        style={{ width: `${Math.abs(share) * 50}%`, [share > 0 ? 'left' : 'right']: '50%' }}
      />
    </div>
  );
}
