import { type Interest, type Product, products } from './company.ts';
import type { Random } from './random.ts';

/** One product of a basket with its number. */
export interface BasketItem {
  readonly product: Product;
  readonly quantity: number;
}

/** What a customer orders. `size` is 1 for an ordinary house; a second order is a small one. */
export function fillBasket(
  interest: Interest,
  size: number,
  again: boolean,
  random: Random,
): readonly BasketItem[] {
  const items: BasketItem[] = [];
  const put = (product: Product, quantity: number) => {
    if (quantity > 0) items.push({ product, quantity });
  };
  const some = (mean: number) => Math.max(1, Math.round(random.logNormal(mean * size, 0.42)));
  let small = 0;
  let large = 0;
  if (again) {
    small = some(2);
    put(random.pick([products.solarShutter, products.electricShutter, products.window]), small);
  } else if (interest === 'Fenêtres') {
    const main = some(5.2);
    const doors = random.chance(0.4) ? random.whole(1, 2) : 0;
    const shutters = random.chance(0.32) ? random.whole(1, main) : 0;
    put(
      random.weighted([
        [products.window, 5],
        [products.tiltWindow, 3],
        [products.aluWindow, 2],
      ]),
      main,
    );
    put(products.frenchWindow, doors);
    put(products.solarShutter, shutters);
    small = main + doors + shutters;
  } else if (interest === 'Baies vitrées') {
    large = random.chance(0.25) ? 2 : 1;
    const windows = random.chance(0.3) ? random.whole(1, 3) : 0;
    put(random.chance(0.3) ? products.pocketBay : products.slidingBay, large);
    put(products.aluWindow, windows);
    small = windows;
  } else if (interest === 'Portes d’entrée') {
    large = 1;
    const windows = random.chance(0.22) ? random.whole(1, 3) : 0;
    put(random.chance(0.45) ? products.aluDoor : products.steelDoor, 1);
    put(products.tiltWindow, windows);
    small = windows;
  } else {
    small = some(4);
    put(random.chance(0.6) ? products.solarShutter : products.electricShutter, small);
  }
  put(products.fitting, small);
  put(products.largeFitting, large);
  if (interest !== 'Volets roulants' && !again) put(products.removal, small + large);
  return items;
}
