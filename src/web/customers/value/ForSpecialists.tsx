import { formatPeriod } from '../../format/days.ts';
import type { Message } from '../../i18n/use-t.ts';
import { useCustomerWords } from '../use-customer-words.ts';
import { ParameterTable } from './ParameterTable.tsx';
import classes from './value.module.css';
import type { Fitted, FittedModel } from './value-questions.ts';

const papers: Readonly<Record<Fitted['kind'], Message>> = {
  bg_nbd: 'model.bgNbd',
  gamma_gamma: 'model.gammaGamma',
  shifted_beta_geometric: 'model.shiftedBetaGeometric',
};

interface ForSpecialistsProps {
  readonly counted: FittedModel['counted'];
  readonly result: Fitted;
}

/** The paper a model comes from and its parameters, folded away from those who want to know what it says. */
export function ForSpecialists({ counted, result }: ForSpecialistsProps) {
  const { t, language, count } = useCustomerWords();
  const period =
    counted.from === null ? '' : formatPeriod({ from: counted.from, to: counted.fittedUntil }, language);
  return (
    <details className={classes.details}>
      <summary>{t('model.specialists')}</summary>
      <p className={classes.means}>
        {t(papers[result.kind])} {t('model.from', { customers: count(counted.customers), period })}
      </p>
      <ParameterTable result={result} />
    </details>
  );
}
