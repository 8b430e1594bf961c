import { access } from './fr/access.ts';
import { baskets } from './fr/baskets.ts';
import { book } from './fr/book.ts';
import { capture } from './fr/capture.ts';
import { cockpit } from './fr/cockpit.ts';
import { cohorts } from './fr/cohorts.ts';
import { customers } from './fr/customers.ts';
import { desk } from './fr/desk.ts';
import { deskKeys } from './fr/desk-keys.ts';
import { explorer } from './fr/explorer.ts';
import { hooks } from './fr/hooks.ts';
import { imports } from './fr/imports.ts';
import { losses } from './fr/losses.ts';
import { mapping } from './fr/mapping.ts';
import { opportunities } from './fr/opportunities.ts';
import { persons } from './fr/persons.ts';
import { promotions } from './fr/promotions.ts';
import { proof } from './fr/proof.ts';
import { quotes } from './fr/quotes.ts';
import { recurring } from './fr/recurring.ts';
import { repeat } from './fr/repeat.ts';
import { satisfaction } from './fr/satisfaction.ts';
import { scope } from './fr/scope.ts';
import { score } from './fr/score.ts';
import { scoreRules } from './fr/score-rules.ts';
import { segments } from './fr/segments.ts';
import { sequences } from './fr/sequences.ts';
import { settings } from './fr/settings.ts';
import { shell } from './fr/shell.ts';
import { simulate } from './fr/simulate.ts';
import { team } from './fr/team.ts';
import { timeline } from './fr/timeline.ts';
import { together } from './fr/together.ts';
import { valueModel } from './fr/value-model.ts';
import { vendors } from './fr/vendors.ts';
import { why } from './fr/why.ts';

/** Words of the dashboard in French: one file per page. */
export const fr = {
  ...access,
  ...baskets,
  ...book,
  ...capture,
  ...cockpit,
  ...cohorts,
  ...customers,
  ...satisfaction,
  ...desk,
  ...deskKeys,
  ...explorer,
  ...hooks,
  ...imports,
  ...losses,
  ...mapping,
  ...persons,
  ...promotions,
  ...simulate,
  ...proof,
  ...quotes,
  ...recurring,
  ...opportunities,
  ...repeat,
  ...scope,
  ...score,
  ...scoreRules,
  ...segments,
  ...sequences,
  ...settings,
  ...shell,
  ...team,
  ...timeline,
  ...together,
  ...valueModel,
  ...vendors,
  ...why,
} as const;
