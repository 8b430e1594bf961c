import { accessFr } from './access-fr.ts';
import { basketFr } from './basket-fr.ts';
import { captureFr } from './capture-fr.ts';
import { cohortsFr } from './cohorts-fr.ts';
import { customersFr } from './customers-fr.ts';
import type { Texts } from './en.ts';
import { helpFr } from './help-fr.ts';
import { importFr } from './import-fr.ts';
import { lifetimeFr } from './lifetime-fr.ts';
import { lossesFr } from './losses-fr.ts';
import { missingFr } from './missing-fr.ts';
import { opportunitiesFr } from './opportunities-fr.ts';
import { promotionsFr } from './promotions-fr.ts';
import { queryFr } from './query-fr.ts';
import { recommendFr } from './recommend-fr.ts';
import { recurringFr } from './recurring-fr.ts';
import { rulesInTimeFr } from './rules-in-time-fr.ts';
import { satisfactionFr } from './satisfaction-fr.ts';
import { scoreFr } from './score-fr.ts';
import { sequencesFr } from './sequences-fr.ts';
import { serverFr } from './server-fr.ts';
import { vendorsFr } from './vendors-fr.ts';

/** Everything the command line says, in French. */
export const fr: Texts = {
  /** Between a label and what it says. */
  colon: ' : ',
  ...helpFr,
  ...importFr,
  ...queryFr,
  ...serverFr,
  ...accessFr,
  lifetime: lifetimeFr,
  customers: customersFr,
  recurring: recurringFr,
  missing: missingFr,
  opportunities: opportunitiesFr,
  recommend: recommendFr,
  basket: basketFr,
  rulesInTime: rulesInTimeFr,
  cohorts: cohortsFr,
  satisfaction: satisfactionFr,
  promotions: promotionsFr,
  capture: captureFr,
  score: scoreFr,
  losses: lossesFr,
  vendors: vendorsFr,
  sequences: sequencesFr,
};
