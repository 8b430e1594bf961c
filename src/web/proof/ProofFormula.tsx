import { formatFigure, formatNumber, formatShare } from '../../core/words/figures.ts';
import type { Scope } from '../address/scope.ts';
import { methodNames } from '../figures/method-names.ts';
import { useCertaintyText } from '../figures/use-certainty-text.ts';
import { formatDay, formatPeriod } from '../format/days.ts';
import { typeset } from '../format/typeset.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { basisNames, basisTexts } from '../scope/BasisMenu.tsx';
import { ProofElsewhere } from './ProofElsewhere.tsx';
import classes from './proof.module.css';
import type { Part, Proof } from './proof-question.ts';

interface ProofFormulaProps {
  readonly proof: Proof;
  readonly metric: string;
  readonly scope: Scope;
  readonly part: Part;
  readonly onPart: (part: Part) => void;
}

/** The formula in words with its two numbers, and under which conditions it was computed. */
export function ProofFormula({ proof, metric, scope, part, onPart }: ProofFormulaProps) {
  const t = useT();
  const language = useLanguage();
  const certaintyText = useCertaintyText();
  const { over, under, figure } = proof;
  const few = proof.certainty?.kind === 'not_enough_data' ? proof.certainty : null;
  const number = (side: NonNullable<Proof['under']>) =>
    side.value === null
      ? t('figure.none')
      : formatFigure(side.value, { unit: side.unit, currency: figure.currency }, language, { exact: true });
  const side = (which: Part, of: NonNullable<Proof['under']>) => (
    <button
      type="button"
      className={classes.side}
      aria-pressed={part === which}
      disabled={!under}
      onClick={() => onPart(which)}
      title={under ? t('proof.showRows', { what: of.label }) : undefined}
    >
      <span className={classes.sideValue}>{number(of)}</span>
      <span className={classes.sideLabel}>{of.label}</span>
    </button>
  );
  return (
    <li className={classes.knot}>
      <h3>{t('proof.formula')}</h3>
      <p className={classes.formula}>{typeset(figure.formula, language)}</p>
      <div className={classes.equation}>
        {side('over', over)}
        {under && <span aria-hidden="true">÷</span>}
        {under && side('under', under)}
        <span aria-hidden="true">=</span>
        <span className={classes.side}>
          <span className={classes.sideValue}>
            {proof.value === null
              ? t('figure.noneLong')
              : formatFigure(proof.value, figure, language, { exact: true })}
          </span>
        </span>
      </div>
      {few && (
        <p className={classes.note}>
          {t('proof.few', { n: formatNumber(few.n, language), needed: few.needed })}
        </p>
      )}
      {(figure.note || proof.value === null) && (
        <p className={classes.note}>{figure.note ?? t('proof.whyNone')}</p>
      )}
      <ProofElsewhere metric={metric} />
      <dl className={classes.conditions}>
        <dt>{t('scope.period')}</dt>
        <dd>{formatPeriod(proof.period, language)}</dd>
        <dt>{t('proof.basis')}</dt>
        <dd>
          {t(basisNames[figure.basis])} <span className={classes.soft}>{t(basisTexts[figure.basis])}</span>
        </dd>
        {figure.currency && (
          <>
            <dt>{t('proof.currency')}</dt>
            <dd>{t('proof.currencyText', { currency: figure.currency })}</dd>
          </>
        )}
        {under?.value != null && under.unit === 'count' && (
          <>
            <dt>{t('proof.count')}</dt>
            <dd>
              n = {formatNumber(under.value, language)} {under.label}
            </dd>
          </>
        )}
        {proof.certainty?.kind === 'interval' && (
          <>
            <dt>{t('proof.interval')}</dt>
            <dd>
              {certaintyText(proof.certainty, figure)}{' '}
              <span className={classes.soft}>{t(methodNames[proof.certainty.method])}</span>
            </dd>
          </>
        )}
        {proof.maturity !== null && (
          <>
            <dt>{t('proof.maturity')}</dt>
            <dd>{t('proof.maturityText', { share: formatShare(proof.maturity, language, 0) })}</dd>
          </>
        )}
        <dt>{t('proof.knownOn')}</dt>
        <dd>
          {scope.asOf
            ? t('proof.knownAt', { day: formatDay(scope.asOf.slice(0, 10), language) })
            : t('proof.knownToday')}
        </dd>
      </dl>
    </li>
  );
}
