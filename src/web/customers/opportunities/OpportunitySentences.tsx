import { formatDay } from '../../format/days.ts';
import parts from '../../parts/parts.module.css';
import { useCustomerWords } from '../use-customer-words.ts';
import value from '../value/value.module.css';
import type { Opportunities } from './opportunity-questions.ts';

/** The page in sentences: what could be sold, how well likeness foretells, and what that was tried on. */
export function OpportunitySentences({ answer }: { readonly answer: Opportunities }) {
  const { t, language, money, count, share, between } = useCustomerWords();
  const { space, test } = answer;
  const proposed = answer.clients.filter(({ next }) => next !== null).length;
  return (
    <header className={value.head}>
      <p className={parts.sentence}>
        {proposed === 0
          ? t('opportunity.nothing', { clients: count(answer.found) })
          : t('opportunity.stands', {
              month: money(space.recurring),
              once: money(space.once),
              clients: count(answer.found),
              day: formatDay(answer.to, language),
            })}
      </p>
      <p className={parts.sentence}>
        {test.kind === 'not_enough_data'
          ? t('opportunity.notTested', { found: count(test.found), needed: count(test.needed) })
          : answer.shrinkage === null
            ? t('opportunity.alike', {
                clients: count(test.clients),
                popular: share(test.popular.first.value),
              })
            : t('opportunity.tested', {
                clients: count(test.clients),
                similar: share(test.similar.first.value),
                popular: share(test.popular.first.value),
                similarThree: share(test.similar.firstThree.value),
                popularThree: share(test.popular.firstThree.value),
                gain: between(test.gain.first, (points) => share(points).replace('-', '−')),
              })}
      </p>
    </header>
  );
}
