import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useCustomerWords } from '../use-customer-words.ts';
import type { Fitted } from './value-questions.ts';

/** Parameters by their names in the paper, with their intervals and the log-likelihood. */
export function ParameterTable({ result }: { readonly result: Fitted }) {
  const { t, decimals, between } = useCustomerWords();
  const three = (value: number) => decimals(value, 3);
  return (
    <Scroller label={t('model.parameters')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('model.parameter')}</th>
            <th scope="col" className={parts.number}>
              {t('model.estimate')}
            </th>
            <th scope="col" className={parts.number}>
              {t('value.interval')}
            </th>
          </tr>
        </thead>
        <tbody>
          {result.parameters.map((one) => (
            <tr key={one.name}>
              <th scope="row">{one.name}</th>
              <td className={parts.number}>{three(one.value)}</td>
              <td className={parts.number}>{between(one, three)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('model.logLikelihood')}</th>
            <td className={parts.number}>{decimals(result.logLikelihood, 1)}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </Scroller>
  );
}
