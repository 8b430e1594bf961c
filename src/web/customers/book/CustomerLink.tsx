import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { customersQuestion } from './book-questions.ts';
import { useBookWords } from './use-book-words.ts';

/** The way from a lead with an order to its customer; nothing while none is known. */
export function CustomerLink({ lead }: { readonly lead: string }) {
  const { t } = useBookWords();
  const { data } = useInfiniteQuery(customersQuestion({ lead }, { sort: 'revenue', direction: 'desc' }, 1));
  const customer = data?.pages[0]?.customers[0];
  if (!customer) return null;
  return (
    <Link to="/customers/book/$key" params={{ key: customer.key }}>
      {t('book.toCustomer')}
    </Link>
  );
}
