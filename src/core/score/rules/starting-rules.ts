import type { Language } from '../../words/language.ts';
import { type LeadAction, type RuleCondition, type RuleSet, usualThresholds } from './rule-set.ts';

type Said = Readonly<Record<Language, string>>;

const filled = (feature: string): RuleCondition => ({ kind: 'filled', feature, filled: true });
const action = (name: LeadAction, cap: number, halfLifeDays: number, windowDays = 60): RuleCondition => ({
  kind: 'action',
  action: name,
  windowDays,
  halfLifeDays,
  cap,
});

const groups: readonly {
  readonly id: RuleSet['groups'][number]['id'];
  readonly most: number;
  readonly rules: readonly (readonly [id: string, points: number, when: RuleCondition, name: Said])[];
}[] = [
  {
    id: 'profile',
    most: 25,
    rules: [
      ['product', 15, filled('product'), { fr: 'Dit quel produit l’intéresse', en: 'Names a product' }],
      ['campaign', 5, filled('campaign'), { fr: 'Vient d’une campagne suivie', en: 'Comes from a campaign' }],
      ['segment', 5, filled('segment'), { fr: 'Segment connu', en: 'Segment known' }],
    ],
  },
  {
    id: 'place',
    most: 20,
    rules: [
      ['postcode', 10, filled('postcode'), { fr: 'Code postal donné', en: 'Postcode given' }],
      ['region', 5, filled('region'), { fr: 'Région connue', en: 'Region known' }],
    ],
  },
  {
    id: 'behaviour',
    most: 40,
    rules: [
      ['call', 12, action('inbound_call', 24, 14), { fr: 'A appelé', en: 'Called' }],
      [
        'message',
        8,
        action('inbound_message', 16, 14),
        { fr: 'A écrit ou répondu', en: 'Wrote or answered' },
      ],
      ['meeting', 15, action('meeting', 15, 30), { fr: 'Rendez-vous', en: 'Meeting' }],
      [
        'click',
        5,
        action('email_clicked', 15, 14),
        { fr: 'A cliqué dans un e-mail', en: 'Clicked in an e-mail' },
      ],
      ['visit', 2, action('visit', 10, 7, 30), { fr: 'A visité le site', en: 'Visited the site' }],
      ['bounce', -10, action('email_bounced', 10, 90), { fr: 'E-mail revenu', en: 'E-mail came back' }],
      ['leave', -20, action('unsubscribed', 20, 180, 365), { fr: 'S’est désabonné', en: 'Unsubscribed' }],
    ],
  },
  {
    id: 'company',
    most: 15,
    rules: [
      [
        'number',
        15,
        filled('company_number'),
        { fr: 'Numéro d’entreprise donné', en: 'Company number given' },
      ],
    ],
  },
];

/** Rules to begin with, for a workspace that has none: only of fields that any workspace may have. */
export function startingRules(language: Language): RuleSet {
  return {
    ...usualThresholds,
    groups: groups.map(({ id, most, rules }) => ({
      id,
      most,
      rules: rules.map(([rule, points, when, name]) => ({ id: rule, name: name[language], points, when })),
    })),
  };
}
