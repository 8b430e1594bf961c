import { SegmentedControl, Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { methodsDisagree } from '../../../core/promotions/methods-disagree.ts';
import { heldTo } from '../../../core/promotions/promotion.ts';
import { effectSentences, methodName } from '../../../core/promotions/promotion-words.ts';
import { formatFigure, formatNumber } from '../../../core/words/figures.ts';
import { useAddress } from '../../address/use-address.ts';
import { useSegmentName } from '../../figures/use-segment-name.ts';
import { formatPeriod } from '../../format/days.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Specialists } from '../Specialists.tsx';
import { EffectChart } from './EffectChart.tsx';
import { EffectTable } from './EffectTable.tsx';
import {
  effectQuestion,
  type Promotion,
  type PromotionEffect,
  weeksAfterChoices,
  weeksAfterOf,
} from './promotion-questions.ts';
import classes from './promotions.module.css';

/** What one promotion changed, by the stronger method there is, or by the other. */
export function EffectPart({ promotion }: { readonly promotion: Promotion }) {
  const t = useT();
  const language = useLanguage();
  const [address, change] = useAddress();
  const weeksAfter = weeksAfterOf(address);
  const { data, error, refetch } = useQuery(effectQuestion(promotion, weeksAfter));
  const [wanted, setWanted] = useState<string | null>(null);
  const title = t('promotion.effectOf', {
    name: promotion.name,
    period: formatPeriod(promotion, language),
  });
  const measured = data?.effects.filter((effect) => effect.kind === 'measured') ?? [];
  const shown = measured.find(({ method }) => method === wanted) ?? measured[0];
  const others = data?.effects.filter((effect) => effect.kind === 'not_enough_data') ?? [];
  const disagree = data ? methodsDisagree(data.effects, data.currency, language) : null;
  const said = data && { name: promotion.name, currency: data.currency };
  return (
    <Panel
      title={title}
      aside={
        <>
          {measured.length > 1 && (
            <SegmentedControl
              size="xs"
              aria-label={t('promotion.comparedWith')}
              value={shown?.method ?? ''}
              onChange={setWanted}
              data={measured.map(({ method }) => ({ value: method, label: methodName(method, language) }))}
            />
          )}
          <Select
            size="xs"
            w={150}
            aria-label={t('promotion.weeksAfter')}
            allowDeselect={false}
            data={weeksAfterChoices.map((weeks) => ({
              value: String(weeks),
              label: t('promotion.weeksAfterIs', { count: weeks }),
            }))}
            value={String(weeksAfter)}
            onChange={(weeks) =>
              weeks && change({ weeks: weeks === '4' ? undefined : weeks }, { replace: true })
            }
          />
        </>
      }
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={420} aria-busy />}
      {data && said && (
        <>
          <header className={classes.sentences}>
            {shown &&
              effectSentences(shown, said, language).map((sentence) => (
                <p key={sentence} className={parts.sentence}>
                  {sentence}
                </p>
              ))}
            {disagree !== null && <p className={parts.sentence}>{disagree}</p>}
            {!shown && <p className={parts.sentence}>{t('promotion.notEnough')}</p>}
            {others.map((effect) => (
              <p key={effect.method} className={classes.soft}>
                {t('promotion.notBy', {
                  method: methodName(effect.method, language),
                  reason: effectSentences(effect, said, language).join(' '),
                })}
              </p>
            ))}
            {!shown && <p className={classes.soft}>{t('promotion.nextTime')}</p>}
            <Notes answer={data} />
          </header>
          {shown && (
            <>
              <EffectChart effect={shown} promotion={promotion} currency={data.currency} />
              <EffectTable effect={shown} currency={data.currency} />
              <p className={classes.soft}>
                {t('promotion.learned', { count: shown.untouchedWeeks })}{' '}
                {shown.drifted && t('promotion.drifted')}{' '}
                {shown.metrics.margin === null && t('promotion.marginUnknown')}
              </p>
              <Specialists>
                <p>{t('promotion.specialists')}</p>
              </Specialists>
            </>
          )}
        </>
      )}
    </Panel>
  );
}

/** Who used it, where it was held, and what else ran on the same days. */
function Notes({ answer: { used, held, beside, currency } }: { readonly answer: PromotionEffect }) {
  const t = useT();
  const language = useLanguage();
  const segmentName = useSegmentName();
  const places = heldTo.flatMap((dimension) => held[dimension].map((value) => segmentName(dimension, value)));
  return (
    <>
      {used.orders > 0 && (
        <p className={classes.soft}>
          {t('promotion.used', {
            count: used.orders,
            orders: formatNumber(used.orders, language),
            discount: formatFigure(used.discount, { unit: 'money', currency }, language),
            firsts: formatNumber(used.firsts, language),
          })}
        </p>
      )}
      {places.length > 0 && (
        <p className={classes.soft}>{t('promotion.heldIn', { places: places.join(', ') })}</p>
      )}
      {beside.length > 0 && (
        <p className={classes.warning}>{t('promotion.beside', { names: beside.join(', ') })}</p>
      )}
    </>
  );
}
