import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '../../../../src/store/store.ts';
import { engines } from '../../../support/engines.ts';
import { openTrapStore } from '../../query/trap-store.ts';
import { figuresCases } from './figures-cases.ts';
import { whyCases } from './why-cases.ts';

describe.each(engines)('the basket laboratory on $name', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await openTrapStore(engine);
  });
  afterAll(() => store.close());

  figuresCases(() => store);
  whyCases(() => store);
});
