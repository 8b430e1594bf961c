import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Answered } from '../../parts/Answered.tsx';
import parts from '../../parts/parts.module.css';
import { Waiting } from '../../parts/Waiting.tsx';
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
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = asked;
  return (
    <Answered
      asked={asked}
      waiting={<Waiting second blocks={[420]} />}
      isNone={({ pages }) => pages[0]?.sums.customers === 0}
      none={<NoCustomers onClear={choices.narrowed ? choices.clear : undefined} />}
    >
      {({ pages }) => (
        <>
          {pages[0] && <BookSentences answer={pages[0]} />}
          <CustomerTable
            customers={pages.flatMap(({ customers }) => customers)}
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
        </>
      )}
    </Answered>
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
