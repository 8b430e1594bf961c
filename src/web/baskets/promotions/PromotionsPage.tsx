import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddress } from '../../address/use-address.ts';
import { isEmpty, useWorkspace } from '../../api/use-workspace.ts';
import { useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { BasketHead } from '../BasketHead.tsx';
import { EmptyRoom } from '../EmptyRoom.tsx';
import { EffectPart } from './EffectPart.tsx';
import { PromotionDialog, type Typed } from './PromotionDialog.tsx';
import { PromotionTable } from './PromotionTable.tsx';
import { type Promotion, promotionsQuestion } from './promotion-questions.ts';
import classes from './promotions.module.css';

/** How an address names a promotion. */
const nameOf = ({ name, from }: Pick<Promotion, 'name' | 'from'>): string => `${name}@${from}`;

/** Paniers → Promotions: what each one changed, beyond what would have been sold anyway. */
export function PromotionsPage() {
  const t = useT();
  const [address, change] = useAddress();
  const empty = isEmpty(useWorkspace());
  const [edited, setEdited] = useState<Partial<Typed> | null>(null);
  const { data, error, refetch } = useQuery({ ...promotionsQuestion(), enabled: !empty });
  if (empty) return <EmptyRoom room="promotions" />;
  const promotions = data?.promotions ?? [];
  const chosen =
    promotions.find((one) => nameOf(one) === address.promotion || one.name === address.promotion) ??
    promotions.find(({ standing }) => !standing) ??
    promotions[0];
  const describe = (
    <Button size="compact-sm" variant="default" onClick={() => setEdited({})}>
      {t('promotion.describe')}
    </Button>
  );
  return (
    <>
      <BasketHead />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={520} aria-busy />}
      {data && !chosen && (
        <div className={classes.empty}>
          <p className={parts.sentence}>{t('promotion.none')}</p>
          <p className={parts.sentence}>
            {t('promotion.noneHow')} <Link to="/data">{t('nav.data')}</Link>
          </p>
          <div>
            <Button onClick={() => setEdited({})}>{t('promotion.describe')}</Button>
          </div>
        </div>
      )}
      {data && chosen && (
        <>
          <EffectPart key={nameOf(chosen)} promotion={chosen} />
          <Panel title={t('promotion.all')} aside={describe}>
            <PromotionTable
              promotions={promotions}
              chosen={chosen}
              onChoose={(promotion) => change({ promotion: nameOf(promotion) })}
              onEdit={setEdited}
            />
          </Panel>
        </>
      )}
      {edited && (
        <PromotionDialog
          promotion={edited}
          onClose={() => setEdited(null)}
          onSaved={(promotion) => change({ promotion: nameOf(promotion) })}
        />
      )}
    </>
  );
}
