import type { Application } from '../application.ts';
import { basketHandlers } from '../basket/basket-handlers.ts';
import { basketsHandlers } from '../baskets/baskets-handlers.ts';
import { cohortHandlers } from '../cohorts/cohort-handlers.ts';
import { repeatHandlers } from '../cohorts/repeat-handlers.ts';
import { customerHandlers } from '../customers/customer-handlers.ts';
import { segmentHandlers } from '../customers/segment-handlers.ts';
import type { Handlers } from '../http/handlers.ts';
import { lifetimeHandlers } from '../lifetime/lifetime-handlers.ts';
import { opportunityHandlers } from '../opportunities/opportunity-handlers.ts';
import { promotionHandlers } from '../promotions/promotion-handlers.ts';
import { articleHandlers } from '../recommend/article-handlers.ts';
import { packageHandlers } from '../recommend/package-handlers.ts';
import { recommendHandlers } from '../recommend/recommend-handlers.ts';
import { recurringHandlers } from '../recurring/recurring-handlers.ts';
import { satisfactionHandlers } from '../satisfaction/satisfaction-handlers.ts';
import { surveyHandlers } from '../satisfaction/survey-handlers.ts';
import { queueHandlers } from '../score/queue-handlers.ts';
import { simulateHandlers } from '../simulate/simulate-handlers.ts';
import { vendorHandlers } from '../vendors/vendor-handlers.ts';
import { accountHandlers } from './account-handlers.ts';
import { captureHandlers } from './capture-handlers.ts';
import { deskHandlers } from './desk-handlers.ts';
import { formHandlers } from './form-handlers.ts';
import { hookHandlers } from './hook-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { leadActionHandlers } from './lead-action-handlers.ts';
import { leadHandlers } from './lead-handlers.ts';
import { ledgerHandlers } from './ledger-handlers.ts';
import { mailHandlers } from './mail-handlers.ts';
import { matchHandlers } from './match-handlers.ts';
import { quarantineHandlers } from './quarantine-handlers.ts';
import { questionHandlers } from './question-handlers.ts';
import { scoreHandlers } from './score-handlers.ts';
import { sequenceHandlers } from './sequence-handlers.ts';
import { sourceHandlers } from './source-handlers.ts';
import { workspaceHandlers } from './workspace-handlers.ts';

/** The handler of every endpoint. */
export function allHandlers(application: Application, secure: boolean): Handlers {
  return {
    ...workspaceHandlers(application),
    ...questionHandlers(application),
    ...lifetimeHandlers(application),
    ...customerHandlers(application),
    ...segmentHandlers(application),
    ...recurringHandlers(application),
    ...opportunityHandlers(application),
    ...cohortHandlers(application),
    ...repeatHandlers(application),
    ...basketHandlers(application),
    ...basketsHandlers(application),
    ...recommendHandlers(application),
    ...articleHandlers(application),
    ...packageHandlers(application),
    ...promotionHandlers(application),
    ...simulateHandlers(application),
    ...satisfactionHandlers(application),
    ...surveyHandlers(application),
    ...importHandlers(application),
    ...ledgerHandlers(application),
    ...captureHandlers(application),
    ...formHandlers(application),
    ...quarantineHandlers(application),
    ...hookHandlers(application),
    ...sourceHandlers(application),
    ...matchHandlers(application),
    ...leadHandlers(application),
    ...leadActionHandlers(application),
    ...deskHandlers(application),
    ...scoreHandlers(application),
    ...queueHandlers(application),
    ...sequenceHandlers(application),
    ...vendorHandlers(application),
    ...mailHandlers(application),
    ...accountHandlers(application, secure),
  };
}
