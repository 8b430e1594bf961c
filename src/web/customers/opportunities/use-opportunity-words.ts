import { evidenceSentence } from '../../../core/opportunities/evidence-words.ts';
import { formatShare } from '../../../core/words/figures.ts';
import type { Message } from '../../i18n/use-t.ts';
import { useCustomerWords } from '../use-customer-words.ts';
import type { OpportunityCell, OpportunityService } from './opportunity-questions.ts';

const few = {
  clients: 'opportunity.fewClients',
  similar_clients: 'opportunity.fewSimilar',
  holders: 'opportunity.fewHolders',
} as const satisfies Record<string, Message>;

/** Words of the map of services: a cell in words, with what speaks for it. */
export function useOpportunityWords() {
  const words = useCustomerWords();
  const { t, money, count, language } = words;
  // A chance from few clients is not known to a tenth of a percent.
  const share = (value: number) => formatShare(value, language, 0);
  const per = (amount: number, { kind }: Pick<OpportunityService, 'kind'>) =>
    t(kind === 'recurring' ? 'opportunity.aMonth' : 'opportunity.atOnce', { amount: money(amount) });
  const cellWords = (cell: OpportunityCell, service: OpportunityService): string => {
    switch (cell.kind) {
      case 'has':
        return t('opportunity.has', { amount: per(cell.amount, service) });
      case 'had':
        return t('opportunity.had');
      case 'not_enough_data':
        return t(few[cell.reason], { found: count(cell.found), needed: count(cell.needed) });
      case 'open':
        return t('opportunity.open', {
          share: share(cell.propensity.value),
          price: per(cell.price, service),
          space: per(cell.space.value, service),
        });
    }
  };
  return {
    ...words,
    share,
    per,
    cellWords,
    /** What speaks for a service; nothing where there is nothing to say. */
    evidence: (cell: OpportunityCell, { name }: OpportunityService) =>
      cell.kind === 'open' ? evidenceSentence(cell.evidence, name, language) : '',
    /** The month of a day, as addresses write it. */
    month: (day: string) => day.slice(0, 7),
  };
}
