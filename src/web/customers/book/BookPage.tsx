import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import { CustomersHead } from '../CustomersHead.tsx';
import { NoCustomers } from '../NoCustomers.tsx';
import { BookBar } from './BookBar.tsx';
import { BookNotes } from './BookNotes.tsx';
import classes from './book.module.css';
import { type Customers, customersQuestion } from './book-questions.ts';
import { CustomerTable } from './CustomerTable.tsx';
import { type BookChoices, useBookChoices } from './use-book-choices.ts';
import { useBookWords } from './use-book-words.ts';

/** Clients: everybody who ordered or subscribed, with what they are worth. */
export function BookPage() {
  const choices = useBookChoices();
  return (
    <div className={classes.page}>
      <CustomersHead here="/customers" />
      <BookBar choices={choices} />
      <BookList choices={choices} />
    </div>
  );
}

function BookList({ choices }: { readonly choices: BookChoices }) {
  const { t } = useBookWords();
  const { by, descending } = choices.order;
  const direction = descending ? 'desc' : 'asc';
  const asked = useInfiniteQuery(customersQuestion(choices.asked, { sort: by, direction }));
  const { data, error, refetch, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } = asked;
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  const first = data?.pages[0];
  if (!first) {
    return (
      <div aria-busy="true">
        <Skeleton height={24} maw={640} mb={10} />
        <Skeleton height={16} maw={420} mb={28} />
        <Skeleton height={420} />
      </div>
    );
  }
  if (first.sums.customers === 0)
    return <NoCustomers onClear={choices.narrowed ? choices.clear : undefined} />;
  return (
    <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
      <BookSentences answer={first} />
      <CustomerTable
        customers={data.pages.flatMap((page) => page.customers)}
        order={choices.order}
        onOrder={choices.setOrder}
      />
      {hasNextPage && (
        <Button
          variant="default"
          size="sm"
          mt="sm"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('book.more')}
        </Button>
      )}
    </div>
  );
}

/** The list in words: who they are together, and of which day. */
function BookSentences({ answer: { sums, book } }: { readonly answer: Customers }) {
  const { t, minor, count } = useBookWords();
  return (
    <header className={classes.head}>
      <p className={parts.sentence}>
        {t('book.sentence', {
          count: sums.customers,
          customers: count(sums.customers),
          revenue: minor(sums.revenueMinor),
        })}{' '}
        {sums.alive !== null && t('book.stillThere', { alive: count(Math.round(sums.alive)) })}{' '}
        {sums.expectedMinor !== null && t('book.expected', { money: minor(sums.expectedMinor) })}
      </p>
      <BookNotes book={book} />
    </header>
  );
}
