import { count, type Drafts, figure, leadsWhole, share, spent, sum } from './draft.ts';

/** Leads, how they were answered, and the messages sent to them. */
export const leadMetrics = {
  leads: [
    count('leads', 'lead_count'),
    ['leads', 'leads créés, sans les doublons ni les leads rendus'],
    ['leads', 'leads created, without duplicates and returned leads'],
  ],
  lead_share: [
    { unit: 'percent', better: null, group: 'leads', formula: { kind: 'share', of: leadsWhole } },
    ['part des leads', 'leads du segment ÷ tous les leads de la question'],
    ['share of leads', 'leads of the segment ÷ all leads of the question'],
  ],
  cost_per_lead: [
    figure('leads', 'money', 'down', spent, leadsWhole),
    ['coût par lead (CPL)', 'coût total ÷ leads'],
    ['cost per lead (CPL)', 'total cost ÷ leads'],
  ],
  returned_leads: [
    count('leads', 'returned_count', 'down'),
    ['leads rendus', 'leads repris par leur fournisseur'],
    ['returned leads', 'leads that their vendor took back'],
  ],
  lead_return_rate: [
    figure('leads', 'percent', null, sum('returned_count'), sum('lead_count', 'returned_created_count')),
    ['taux de leads rendus', 'leads rendus ÷ leads arrivés, rendus compris et sans les doublons'],
    ['lead return rate', 'returned leads ÷ leads that came, returned ones included, without duplicates'],
  ],
  call_rate: [
    figure('leads', 'percent', null, sum('call_count'), leadsWhole),
    ['taux d’appel', 'appels ÷ leads'],
    ['call rate', 'calls ÷ leads'],
  ],
  contacted_leads: [
    count('leads', 'contacted_count'),
    ['leads contactés', 'leads arrivés à «\u202fcontacté\u202f»'],
    ['contacted leads', 'leads that reached “contacted”'],
  ],
  qualified_leads: [
    count('leads', 'qualified_count'),
    ['leads qualifiés', 'leads arrivés à «\u202fqualifié\u202f»'],
    ['qualified leads', 'leads that reached “qualified”'],
  ],
  qualification_rate: [
    share('leads', 'up', 'qualified_count', 'lead_count'),
    ['taux de qualification', 'leads qualifiés ÷ leads'],
    ['qualification rate', 'qualified leads ÷ leads'],
  ],
  cost_per_qualified_lead: [
    figure('leads', 'money', 'down', spent, sum('qualified_count')),
    ['coût par lead qualifié', 'coût total ÷ leads qualifiés'],
    ['cost per qualified lead', 'total cost ÷ qualified leads'],
  ],
  quoted_leads: [
    count('leads', 'quote_count'),
    ['leads avec devis', 'leads arrivés à «\u202fdevis\u202f»'],
    ['quoted leads', 'leads that reached “quote”'],
  ],
  unanswered_leads: [
    count('response', 'unanswered_count', 'down'),
    ['leads sans réponse', 'leads ouverts à qui personne n’a encore répondu'],
    ['unanswered leads', 'open leads that nobody has answered yet'],
  ],
  response_time: [
    {
      unit: 'minutes',
      better: 'down',
      group: 'response',
      formula: { kind: 'survival', of: 'response_spread', among: 'all' },
    },
    [
      'temps de réponse',
      'médiane (Kaplan-Meier) des minutes ouvrées entre la création et la première réponse\u202f; un lead sans réponse compte comme encore en attente',
    ],
    [
      'response time',
      'median (Kaplan-Meier) of business minutes from creation to first answer; a lead without answer counts as still waiting',
    ],
  ],
  response_within_target: [
    share('response', 'up', 'in_time_count', 'due_count'),
    ['réponses dans le délai', 'leads répondus dans le délai ÷ leads répondus ou hors délai'],
    ['answered within target', 'leads answered within target ÷ leads answered or past the target'],
  ],
  engagement: [
    figure('response', 'number', 'up', sum('inbound_count'), leadsWhole),
    ['niveau d’engagement', 'échanges venus du lead ÷ leads'],
    ['engagement', 'interactions from the lead’s side ÷ leads'],
  ],
  messages_sent: [
    count('messages', 'message_count', null),
    ['messages envoyés', 'un message à une personne compte une fois'],
    ['messages sent', 'one message to one person counts once'],
  ],
  open_rate: [
    share('messages', 'up', 'opened_count', 'delivered_count'),
    ['taux d’ouverture', 'messages ouverts ÷ messages remis'],
    ['open rate', 'messages opened ÷ messages delivered'],
  ],
  email_click_rate: [
    share('messages', 'up', 'clicked_count', 'delivered_count'),
    ['taux de clics (e-mail)', 'messages cliqués ÷ messages remis'],
    ['e-mail click rate', 'messages clicked ÷ messages delivered'],
  ],
  click_to_open_rate: [
    share('messages', 'up', 'clicked_count', 'opened_count'),
    ['taux de réactivité', 'messages cliqués ÷ messages ouverts'],
    ['click-to-open rate', 'messages clicked ÷ messages opened'],
  ],
} as const satisfies Drafts;
