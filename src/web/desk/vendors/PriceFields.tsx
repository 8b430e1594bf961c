import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { type TypedPrice, typedMinor } from './contract-typed.ts';
import classes from './vendors.module.css';

interface PriceFieldsProps {
  readonly prices: readonly TypedPrice[];
  readonly currency: string;
  readonly onPrices: (prices: readonly TypedPrice[]) => void;
}

/** The prices of a contract, by product and area. */
export function PriceFields({ prices, currency, onPrices }: PriceFieldsProps) {
  const t = useT();
  const language = useLanguage();
  const change = (id: number, part: Partial<TypedPrice>) =>
    onPrices(prices.map((price) => (price.id === id ? { ...price, ...part } : price)));
  return (
    <fieldset className={classes.group}>
      <legend>{t('vendor.prices')}</legend>
      <p className={classes.soft}>{t('vendor.pricesMean')}</p>
      {prices.map(({ id, product, area, price }, place) => {
        const unread = price.trim() !== '' && typedMinor(price, currency, language) === null;
        return (
          <div key={id} className={classes.price}>
            <TextInput
              label={t('vendor.product')}
              placeholder={t('vendor.allProducts')}
              maxLength={120}
              value={product}
              onChange={(event) => change(id, { product: event.currentTarget.value })}
            />
            <TextInput
              label={t('vendor.postcodes')}
              placeholder={t('vendor.everywhere')}
              value={area}
              onChange={(event) => change(id, { area: event.currentTarget.value })}
            />
            <TextInput
              label={t('vendor.price', { currency })}
              inputMode="decimal"
              value={price}
              error={unread && t('vendor.noAmount')}
              onChange={(event) => change(id, { price: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('vendor.dropPrice', { place: place + 1 })}
              onClick={() => onPrices(prices.filter((one) => one.id !== id))}
            >
              <IconX size={16} aria-hidden="true" />
            </ActionIcon>
          </div>
        );
      })}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            onPrices([
              ...prices,
              { id: Math.max(-1, ...prices.map(({ id }) => id)) + 1, product: '', area: '', price: '' },
            ])
          }
        >
          {t('vendor.addPrice')}
        </Button>
      </div>
    </fieldset>
  );
}
