import { MultiSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { everywhere, type HeldTo, heldTo } from '../../../core/promotions/promotion.ts';
import { call } from '../../api/call.ts';
import { valuesQuestion } from '../../api/questions.ts';
import { useSegmentName } from '../../figures/use-segment-name.ts';
import { type Message, useT } from '../../i18n/use-t.ts';
import { FormDialog } from '../../parts/FormDialog.tsx';
import { tell } from '../../parts/tell.tsx';
import type { Promotion } from './promotion-questions.ts';
import classes from './promotions.module.css';

/** What is typed of a promotion. */
export type Typed = Pick<Promotion, 'id' | 'name' | 'from' | 'to' | 'held'>;

const placeNames: Readonly<Record<HeldTo, Message>> = {
  store: 'promotion.stores',
  channel: 'promotion.channels',
  category: 'promotion.categories',
  product: 'promotion.products',
};

interface PromotionDialogProps {
  /** What is known of it; of a new one nothing. */
  readonly promotion: Partial<Typed>;
  readonly onClose: () => void;
  readonly onSaved: (promotion: Pick<Promotion, 'name' | 'from'>) => void;
}

/** Describes a promotion: its days, and where it was held. */
export function PromotionDialog({ promotion, onClose, onSaved }: PromotionDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const [typed, setTyped] = useState<Typed>({
    id: promotion.id ?? null,
    name: promotion.name ?? '',
    from: promotion.from ?? '',
    to: promotion.to ?? '',
    held: promotion.held ?? { ...everywhere, store: [], channel: [], category: [], product: [] },
  });
  const put = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const save = useMutation({
    mutationFn: ({ id, ...wanted }: Typed) =>
      call('savePromotion', { body: id === null ? wanted : { ...wanted, id } }),
    onSuccess: async (kept) => {
      await client.invalidateQueries({ queryKey: ['facts'] });
      tell(t('promotion.saved', { name: kept.name }));
      onSaved(kept);
      onClose();
    },
  });
  const reversed = typed.from !== '' && typed.to !== '' && typed.from > typed.to;
  return (
    <FormDialog
      onClose={onClose}
      size={640}
      title={t('promotion.describe')}
      send={t('promotion.save')}
      busy={save.isPending}
      refusal={save.error}
      onSend={() => {
        if (!reversed) save.mutate(typed);
      }}
    >
      <TextInput
        required
        maxLength={200}
        data-autofocus
        label={t('promotion.name')}
        description={t('promotion.nameMeans')}
        value={typed.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <div className={classes.fields}>
        <TextInput
          required
          type="date"
          label={t('promotion.from')}
          value={typed.from}
          onChange={(event) => put({ from: event.currentTarget.value })}
        />
        <TextInput
          required
          type="date"
          label={t('promotion.to')}
          error={reversed && t('promotion.reversed')}
          value={typed.to}
          onChange={(event) => put({ to: event.currentTarget.value })}
        />
      </div>
      <p className={classes.soft}>{t('promotion.heldMeans')}</p>
      <div className={classes.fields}>
        {heldTo.map((dimension) => (
          <Places
            key={dimension}
            dimension={dimension}
            chosen={typed.held[dimension]}
            onChosen={(values) => put({ held: { ...typed.held, [dimension]: values } })}
          />
        ))}
      </div>
    </FormDialog>
  );
}

interface PlacesProps {
  readonly dimension: HeldTo;
  readonly chosen: readonly string[];
  readonly onChosen: (values: string[]) => void;
}

/** The stores, channels, categories or products it was held to; none chosen stands for all. */
function Places({ dimension, chosen, onChosen }: PlacesProps) {
  const t = useT();
  const segmentName = useSegmentName();
  const [search, setSearch] = useState('');
  const found = useQuery(valuesQuestion(dimension, search)).data?.values ?? [];
  const options = [...new Set([...chosen, ...found.map(({ value }) => value ?? '')])].filter(Boolean);
  return (
    <MultiSelect
      label={t(placeNames[dimension])}
      placeholder={chosen.length === 0 ? t('promotion.everywhere') : ''}
      searchable
      clearable
      nothingFoundMessage={t('filter.noValue')}
      data={options.map((value) => ({ value, label: segmentName(dimension, value) }))}
      searchValue={search}
      onSearchChange={setSearch}
      value={[...chosen]}
      onChange={onChosen}
    />
  );
}
