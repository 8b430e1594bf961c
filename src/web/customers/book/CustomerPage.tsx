import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { customerContact } from '../../../core/customers/customer-name.ts';
import { formatPhone } from '../../format/phone.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { BookNotes } from './BookNotes.tsx';
import classes from './book.module.css';
import { type CustomerDetail, customerQuestion } from './book-questions.ts';
import { CustomerAnswers } from './CustomerAnswers.tsx';
import { CustomerChanges } from './CustomerChanges.tsx';
import { CustomerFacts } from './CustomerFacts.tsx';
import { CustomerLeads } from './CustomerLeads.tsx';
import { CustomerOrders } from './CustomerOrders.tsx';
import { NextArticles } from './NextArticles.tsx';
import { useBookWords } from './use-book-words.ts';

/** One customer: who it is, what it is worth, and everything that happened. */
export function CustomerPage() {
  const { t } = useBookWords();
  const { key = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(customerQuestion(key));
  return (
    <div className={classes.page}>
      <p className={classes.back}>
        <Link to="/customers">{t('book.back')}</Link>
      </p>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <div aria-busy="true">
          <Skeleton height={34} maw={360} mb={12} />
          <Skeleton height={120} mb={30} />
          <Skeleton height={260} />
        </div>
      )}
      {data && <CustomerParts detail={data} />}
    </div>
  );
}

function CustomerParts({ detail }: { readonly detail: CustomerDetail }) {
  const { t, nameOf } = useBookWords();
  const { customer, book, orders, leads, changes, answers } = detail;
  const { person, key, lead } = customer;
  const reach = [
    customerContact(person),
    person.email,
    person.phone && formatPhone(person.phone),
    person.city,
  ];
  return (
    <article>
      <h1>{nameOf(customer)}</h1>
      <p className={classes.person}>
        {reach.map((one) => one !== null && <span key={one}>{one}</span>)}
        {nameOf(customer) !== key && <span>{t('book.reference', { key })}</span>}
        {lead !== null && (
          <Link to="/leads/$key" params={{ key: lead }}>
            {t('book.toLead')}
          </Link>
        )}
        {(changes.length > 0 || (person.company !== null && orders.length > 0)) && (
          <Link to="/customers/book/$key/month/$month" params={{ key, month: book.until.slice(0, 7) }}>
            {t('opportunity.monthPage')}
          </Link>
        )}
      </p>
      <CustomerFacts customer={customer} />
      <BookNotes book={book} />
      <div className={classes.parts}>
        <CustomerOrders orders={orders} />
        <div className={classes.two}>
          <NextArticles customer={key} />
          <CustomerLeads leads={leads} />
          <CustomerChanges changes={changes} />
          <CustomerAnswers answers={answers} />
        </div>
      </div>
    </article>
  );
}
