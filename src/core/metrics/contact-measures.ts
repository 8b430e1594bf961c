import { linked, type MeasureDraft, measuresOf, own, where } from './measure-draft.ts';

/** Calls and what leads say themselves. */
export const interactionMeasures = measuresOf('settled_interactions', {
  call_count: [
    { aggregate: 'count', where: [where('type', 'call')], unit: 'count', ...linked },
    'appels',
    'calls',
  ],
  inbound_count: [
    { aggregate: 'count', where: [where('inbound', 'true')], unit: 'count', ...linked },
    'échanges venus du lead',
    'interactions from the lead',
  ],
});

const flag = (column: string): MeasureDraft => ({ aggregate: 'sum', column, unit: 'count', ...own });

/** Visits to the site, and where they ended. */
export const visitMeasures = measuresOf('settled_visits', {
  visit_count: [{ aggregate: 'count', unit: 'count', ...own }, 'visites', 'visits'],
  bounced_count: [flag('bounced'), 'visites sans suite', 'bounced visits'],
  path_count: [flag('entered_path'), 'parcours commencés', 'paths entered'],
  abandoned_count: [flag('abandoned'), 'parcours abandonnés', 'paths abandoned'],
  capture_count: [flag('gave_lead'), 'visites devenues leads', 'visits that gave a lead'],
});

const sentFlag = (column: string): MeasureDraft => ({ aggregate: 'sum', column, unit: 'count', ...linked });

/** E-mails: sent, delivered, opened, clicked. */
export const messageMeasures = measuresOf('settled_messages', {
  message_count: [{ aggregate: 'count', unit: 'count', ...linked }, 'messages envoyés', 'messages sent'],
  delivered_count: [sentFlag('delivered'), 'messages remis', 'messages delivered'],
  opened_count: [sentFlag('opened'), 'messages ouverts', 'messages opened'],
  clicked_count: [sentFlag('clicked'), 'messages cliqués', 'messages clicked'],
});
