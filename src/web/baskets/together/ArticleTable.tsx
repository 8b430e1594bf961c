import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Body } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';
import { formatDay } from '../../format/days.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { tellError, tellUndo } from '../../parts/tell.tsx';
import { ArticleLink } from './ArticleLink.tsx';
import classes from './together.module.css';
import { buyingNames, offerNames, stateNames } from './together-names.ts';
import type { Article } from './together-questions.ts';
import { useTogetherWords } from './use-together-words.ts';

const offers = ['retired', 'excluded'] as const;
const buyings = ['once', 'again'] as const;

/** Articles with what the orders say of them; marks are set in the row and can be taken back. */
export function ArticleTable({ articles }: { readonly articles: readonly Article[] }) {
  const { t } = useTogetherWords();
  const client = useQueryClient();
  const mark = useMutation({
    mutationFn: (body: Body<'markArticle'>) => call('markArticle', { body }),
    onError: (error) => tellError(error, t),
    onSettled: () => client.invalidateQueries({ queryKey: ['facts', 'together'] }),
  });
  const set = (of: Article, next: Partial<Pick<Article['mark'], 'offer' | 'buying'>>) => {
    const { offer, buying } = of.mark;
    const before = { article: of.article, offer, buying };
    mark.mutate(
      { ...before, ...next },
      {
        onSuccess: () =>
          tellUndo(t('together.marked', { article: of.article }), t, () => mark.mutate(before)),
      },
    );
  };
  return (
    <Scroller label={t('together.articles')}>
      <table className={`${parts.table} ${classes.wrap}`} data-articles>
        <thead>
          <tr>
            <th scope="col">{t('together.article')}</th>
            <th scope="col" className={parts.number}>
              {t('together.ordersYear')}
            </th>
            <th scope="col" className={parts.number}>
              {t('together.price')}
            </th>
            <th scope="col">{t('together.lastSold')}</th>
            <th scope="col" className={parts.number}>
              {t('together.again')}
            </th>
            <th scope="col">{t('together.offer')}</th>
            <th scope="col">{t('together.buying')}</th>
          </tr>
        </thead>
        <tbody>
          {articles.map((one) => (
            <ArticleLine key={one.article} of={one} onMark={(next) => set(one, next)} />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

interface ArticleLineProps {
  readonly of: Article;
  readonly onMark: (next: Partial<Pick<Article['mark'], 'offer' | 'buying'>>) => void;
}

function ArticleLine({ of, onMark }: ArticleLineProps) {
  const { t, language, count, share, minor } = useTogetherWords();
  const { article, mark } = of;
  return (
    <tr data-state={of.state}>
      <th scope="row">
        <ArticleLink article={article} />
        {of.category && <span className={classes.under}>{of.category}</span>}
      </th>
      <td className={parts.number}>{count(of.orders)}</td>
      <td className={parts.number}>{of.priceMinor === null ? '–' : minor(of.priceMinor)}</td>
      <td className={classes.day}>{of.lastDay === null ? '–' : formatDay(of.lastDay, language)}</td>
      <td className={parts.number}>
        {of.cameBack === 0 ? '–' : share(of.againShare, 0)}
        <span className={classes.under}>
          {t('together.againOf', { again: count(of.again), back: count(of.cameBack) })}
        </span>
      </td>
      <td>
        <NativeSelect
          size="xs"
          w={150}
          aria-label={t('together.offerOf', { article })}
          value={mark.offer ?? ''}
          onChange={({ currentTarget }) =>
            onMark({ offer: offers.find((one) => one === currentTarget.value) ?? null })
          }
          data={[
            {
              value: '',
              label: mark.offer === null ? t(stateNames[of.state]) : t('together.offer_auto'),
            },
            ...offers.map((value) => ({ value, label: t(offerNames[value]) })),
          ]}
        />
      </td>
      <td>
        <NativeSelect
          size="xs"
          w={150}
          aria-label={t('together.buyingOf', { article })}
          value={mark.buying ?? ''}
          onChange={({ currentTarget }) =>
            onMark({ buying: buyings.find((one) => one === currentTarget.value) ?? null })
          }
          data={[
            {
              value: '',
              label:
                mark.buying === null
                  ? t(of.once ? 'together.autoOnce' : 'together.autoAgain')
                  : t('together.buying_auto'),
            },
            ...buyings.map((value) => ({ value, label: `${t(buyingNames[value])}\u00a0✓` })),
          ]}
        />
      </td>
    </tr>
  );
}
