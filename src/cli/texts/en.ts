import { accessEn } from './access-en.ts';
import { basketEn } from './basket-en.ts';
import { captureEn } from './capture-en.ts';
import { cohortsEn } from './cohorts-en.ts';
import { customersEn } from './customers-en.ts';
import { helpEn } from './help-en.ts';
import { importEn } from './import-en.ts';
import { lifetimeEn } from './lifetime-en.ts';
import { lossesEn } from './losses-en.ts';
import { missingEn } from './missing-en.ts';
import { opportunitiesEn } from './opportunities-en.ts';
import { promotionsEn } from './promotions-en.ts';
import { queryEn } from './query-en.ts';
import { recommendEn } from './recommend-en.ts';
import { recurringEn } from './recurring-en.ts';
import { rulesInTimeEn } from './rules-in-time-en.ts';
import { satisfactionEn } from './satisfaction-en.ts';
import { scoreEn } from './score-en.ts';
import { sequencesEn } from './sequences-en.ts';
import { serverEn } from './server-en.ts';
import { vendorsEn } from './vendors-en.ts';

/** Everything the command line says, in English. French has the same keys (fr.ts). */
export const en = {
  /** Between a label and what it says. */
  colon: ': ',
  ...helpEn,
  ...importEn,
  ...queryEn,
  ...serverEn,
  ...accessEn,
  lifetime: lifetimeEn,
  customers: customersEn,
  recurring: recurringEn,
  missing: missingEn,
  opportunities: opportunitiesEn,
  recommend: recommendEn,
  basket: basketEn,
  rulesInTime: rulesInTimeEn,
  cohorts: cohortsEn,
  satisfaction: satisfactionEn,
  promotions: promotionsEn,
  capture: captureEn,
  score: scoreEn,
  losses: lossesEn,
  vendors: vendorsEn,
  sequences: sequencesEn,
} as const;

/** The shape of texts, whatever they say. */
export type Spoken<Text> = Text extends string
  ? string
  : Text extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof Text]: Spoken<Text[Key]> };

export type Texts = Spoken<typeof en>;
