import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { formatNumber, formatShare } from '../../../core/words/figures.ts';
import { signedMoney, written95 } from '../../../core/words/signed.ts';
import { useAddress } from '../../address/use-address.ts';
import { call } from '../../api/call.ts';
import { formatPeriod } from '../../format/days.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import parts from '../../parts/parts.module.css';
import { RemoveButton } from '../../parts/RemoveButton.tsx';
import { Scroller } from '../../parts/Scroller.tsx';
import { tellError, tellUndo } from '../../parts/tell.tsx';
import { effectQuestion, type Promotion, weeksAfterOf } from './promotion-questions.ts';
import classes from './promotions.module.css';

interface PromotionTableProps {
  readonly promotions: readonly Promotion[];
  readonly chosen: Promotion;
  readonly onChoose: (promotion: Promotion) => void;
  readonly onEdit: (promotion: Partial<Promotion>) => void;
}

/** So many are judged at once for the table; older ones when they are opened. */
const mostAsked = 15;

/** All promotions, the latest first; one is looked at, those described can be changed. */
export function PromotionTable({ promotions, chosen, onChoose, onEdit }: PromotionTableProps) {
  const t = useT();
  const language = useLanguage();
  const client = useQueryClient();
  const fresh = () => client.invalidateQueries({ queryKey: ['facts'] });
  const save = useMutation({
    mutationFn: ({ name, from, to, held }: Promotion) =>
      call('savePromotion', { body: { name, from, to, held } }),
    onError: (error) => tellError(error, t),
    onSettled: fresh,
  });
  const drop = useMutation({
    mutationFn: (promotion: Promotion) => call('dropPromotion', { params: { id: promotion.id ?? '' } }),
    onSuccess: (_, promotion) =>
      tellUndo(t('promotion.removed', { name: promotion.name }), t, () => save.mutate(promotion)),
    onError: (error) => tellError(error, t),
    onSettled: fresh,
  });
  return (
    <Scroller label={t('promotion.all')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('promotion.name')}</th>
            <th scope="col" className={parts.number}>
              {t('promotion.netMargin')}
            </th>
            <th scope="col">{t('promotion.days')}</th>
            <th scope="col" className={parts.number}>
              {t('promotion.coded')}
            </th>
            <th scope="col" className={parts.number}>
              {t('promotion.share')}
            </th>
            <th scope="col">{t('promotion.kind')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {promotions.map((promotion) => {
            const { id, name, from, to, coded, orders, standing } = promotion;
            return (
              <tr key={`${id} ${name} ${from}`}>
                <th scope="row">
                  <button
                    type="button"
                    className={parts.drill}
                    aria-current={promotion === chosen}
                    onClick={() => onChoose(promotion)}
                  >
                    <span className={promotion === chosen ? classes.chosen : undefined}>{name}</span>
                  </button>
                </th>
                <td className={parts.number}>
                  <NetMargin promotion={promotion} asked={promotions.indexOf(promotion) < mostAsked} />
                </td>
                <td className={classes.noWrap}>{formatPeriod({ from, to }, language)}</td>
                <td className={parts.number}>{formatNumber(coded, language)}</td>
                <td className={parts.number}>{orders > 0 ? formatShare(coded / orders, language) : '–'}</td>
                <td>
                  {t(
                    standing
                      ? 'promotion.standing'
                      : id === null
                        ? 'promotion.ofOrders'
                        : 'promotion.described',
                  )}
                </td>
                <td className={classes.acts}>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={t(id === null ? 'promotion.describeOne' : 'promotion.changeOne', { name })}
                    onClick={() => onEdit(promotion)}
                  >
                    {t(id === null ? 'promotion.describeIt' : 'promotion.change')}
                  </Button>
                  {id !== null && (
                    <RemoveButton
                      label={t('promotion.remove', { name })}
                      disabled={drop.isPending}
                      onClick={() => drop.mutate(promotion)}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroller>
  );
}

/**
 * What is left of a promotion in margin by the safest method, with its interval; of one whose weeks after cannot be judged
 * what it brought while it ran; a dash where nothing can be said.
 */
function NetMargin({ promotion, asked }: { readonly promotion: Promotion; readonly asked: boolean }) {
  const t = useT();
  const language = useLanguage();
  const [address] = useAddress();
  const { data, isLoading } = useQuery({
    ...effectQuestion(promotion, weeksAfterOf(address)),
    enabled: asked && !promotion.standing,
  });
  if (isLoading) return '…';
  const measured = data?.effects.find((effect) => effect.kind === 'measured');
  const margin = measured?.metrics.margin;
  if (!data || !margin) return '–';
  const { effect } = margin.net ?? margin.during;
  const money = (value: number) => signedMoney(value, data.currency, language);
  return (
    <>
      {money(effect.value)}
      <small className={classes.interval}>
        {written95(effect, money, language)}
        {margin.net === null && ` (${t('promotion.duringOnly')})`}
      </small>
    </>
  );
}
