import { type AttributionDimension, attributionDimensions } from '../../../core/facts/dimensions.ts';
import { useAddress } from '../../address/use-address.ts';

/** What the reader chose on the page of value, as the address holds it. */
export interface ValueChoices {
  readonly by: AttributionDimension;
  /** undefined where nothing was chosen: the workspace then says what is looked at, and what is counted. */
  readonly money: 'revenue' | 'margin' | undefined;
  readonly from: 'orders' | 'subscriptions' | undefined;
  readonly months: number;
  /** A year, in percent. */
  readonly rate: number;
  readonly where: readonly string[];
  readonly asOf: string | undefined;
}

const numberIn = (text: string | undefined, least: number, most: number, otherwise: number): number => {
  const number = Number(text ?? Number.NaN);
  return number >= least && number <= most ? number : otherwise;
};

/** The choices; what an address does not say, or says wrongly, is the default. */
export function useValueChoices(): ValueChoices {
  const [address] = useAddress();
  return {
    by: attributionDimensions.find((dimension) => dimension === address.by) ?? 'channel',
    money: (['revenue', 'margin'] as const).find((money) => money === address.money),
    from: (['orders', 'subscriptions'] as const).find((from) => from === address.watched),
    months: Math.round(numberIn(address.months, 1, 240, 36)),
    rate: numberIn(address.rate, 0, 100, 10),
    where: address.where ?? [],
    asOf: address.asof,
  };
}
