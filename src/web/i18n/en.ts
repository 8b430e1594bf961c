import { access } from './en/access.ts';
import { cockpit } from './en/cockpit.ts';
import { desk } from './en/desk.ts';
import { deskKeys } from './en/desk-keys.ts';
import { explorer } from './en/explorer.ts';
import { imports } from './en/imports.ts';
import { mapping } from './en/mapping.ts';
import { proof } from './en/proof.ts';
import { quotes } from './en/quotes.ts';
import { scope } from './en/scope.ts';
import { score } from './en/score.ts';
import { sequences } from './en/sequences.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { team } from './en/team.ts';
import { timeline } from './en/timeline.ts';
import { why } from './en/why.ts';

/** Words of the dashboard in English: one file per page. */
export const en = {
  ...access,
  ...cockpit,
  ...desk,
  ...deskKeys,
  ...explorer,
  ...imports,
  ...mapping,
  ...proof,
  ...quotes,
  ...scope,
  ...score,
  ...sequences,
  ...settings,
  ...shell,
  ...team,
  ...timeline,
  ...why,
} as const;
