import { access } from './en/access.ts';
import { baskets } from './en/baskets.ts';
import { book } from './en/book.ts';
import { capture } from './en/capture.ts';
import { cockpit } from './en/cockpit.ts';
import { cohorts } from './en/cohorts.ts';
import { customers } from './en/customers.ts';
import { desk } from './en/desk.ts';
import { deskKeys } from './en/desk-keys.ts';
import { explorer } from './en/explorer.ts';
import { hooks } from './en/hooks.ts';
import { imports } from './en/imports.ts';
import { losses } from './en/losses.ts';
import { mapping } from './en/mapping.ts';
import { opportunities } from './en/opportunities.ts';
import { persons } from './en/persons.ts';
import { promotions } from './en/promotions.ts';
import { proof } from './en/proof.ts';
import { quotes } from './en/quotes.ts';
import { recurring } from './en/recurring.ts';
import { repeat } from './en/repeat.ts';
import { satisfaction } from './en/satisfaction.ts';
import { scope } from './en/scope.ts';
import { score } from './en/score.ts';
import { scoreRules } from './en/score-rules.ts';
import { segments } from './en/segments.ts';
import { sequences } from './en/sequences.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { simulate } from './en/simulate.ts';
import { team } from './en/team.ts';
import { timeline } from './en/timeline.ts';
import { together } from './en/together.ts';
import { valueModel } from './en/value-model.ts';
import { vendors } from './en/vendors.ts';
import { why } from './en/why.ts';

/** Words of the dashboard in English: one file per page. */
export const en = {
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
