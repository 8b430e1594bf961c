import { Button, NumberInput, Radio, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { currencyDigits } from '../../core/words/figures.ts';
import { call } from '../api/call.ts';
import { formatMinor } from '../format/minor.ts';
import { OwnForm } from '../parts/OwnForm.tsx';
import deskStyles from './desk.module.css';
import { leadQuestion } from './desk-questions.ts';
import type { Lead } from './lead-filter.ts';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';
import writingStyles from './writing.module.css';

interface WonFormProps {
  readonly lead: Lead;
  readonly act: ReturnType<typeof useAct>;
  readonly onDone: () => void;
}

const another = 'another';
// The dialog gives its first focus by the attribute, and a form that comes later takes it itself.
const focused = { autoFocus: true, 'data-autofocus': true };

/** By which quote or for which amount a lead is won; an order is made of it. */
export function WonForm({ lead, act, onDone }: WonFormProps) {
  const { t, name, settings, language } = useDeskWords();
  const { data, isFetching } = useQuery(leadQuestion(lead.key));
  // A quote written a moment ago must be among those to choose from; later refreshes do not disturb.
  const settled = useRef(false);
  if (data && !isFetching) settled.current = true;
  const [chosen, setChosen] = useState<string | null>(null);
  const [amount, setAmount] = useState<number | string>('');
  if (!data || !settled.current) return <Skeleton height={120} aria-busy />;
  const quotes = data.quotes.filter(({ status }) => status !== 'refused' && status !== 'expired');
  const by = chosen ?? quotes[0]?.key ?? another;
  const byAmount = by === another;
  const factor = 10 ** currencyDigits(settings.currency);
  return (
    <OwnForm
      className={writingStyles.small}
      onSend={() => {
        act.mutate({
          send: () =>
            call('winLead', {
              params: { key: lead.key },
              body: byAmount ? { amountMinor: Math.round(Number(amount) * factor) } : { quote: by },
            }),
          said: t('desk.won', { name: name(lead) }),
          done: onDone,
        });
      }}
    >
      {quotes.length > 0 && (
        <Radio.Group label={t('desk.wonBy')} value={by} onChange={setChosen}>
          <div className={writingStyles.reasonsList}>
            {quotes.map((quote, index) => (
              <Radio
                key={quote.key}
                value={quote.key}
                {...(index === 0 ? focused : {})}
                label={`${formatMinor(quote.netMinor, quote.currency ?? settings.currency, language, true)} · ${
                  quote.label ?? quote.lines[0]?.product ?? ''
                }`}
              />
            ))}
            <Radio value={another} label={t('desk.wonAmount')} />
          </div>
        </Radio.Group>
      )}
      {byAmount && (
        <NumberInput
          label={t('desk.amount', { currency: settings.currency })}
          {...(quotes.length === 0 ? focused : {})}
          hideControls
          min={0}
          decimalScale={currencyDigits(settings.currency)}
          allowedDecimalSeparators={['.', ',']}
          decimalSeparator={language === 'fr' ? ',' : '.'}
          value={amount}
          onChange={setAmount}
        />
      )}
      <p className={deskStyles.soft}>{t('desk.wonText')}</p>
      <Button type="submit" disabled={byAmount && amount === ''} loading={act.isPending}>
        {t('desk.winIt')}
      </Button>
    </OwnForm>
  );
}
