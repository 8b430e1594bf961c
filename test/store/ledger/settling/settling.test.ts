import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '../../../../src/store/store.ts';
import { engines } from '../../../support/engines.ts';
import { leadCases } from './lead-cases.ts';
import { linkCases } from './link-cases.ts';
import { moneyCases } from './money-cases.ts';

describe.each(engines)('settling on $name', ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  linkCases(() => store);
  moneyCases(() => store);
  leadCases(() => store);
});
