import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../../api/endpoints.ts';
import { call } from '../../api/call.ts';
import { currentLanguage } from '../../i18n/language.ts';

export type Rules = Answer<'scoreRules'>['rules'];
export type RuleGroup = Rules['groups'][number];
export type Rule = RuleGroup['rules'][number];
export type Condition = Rule['when'];
export type Spread = Answer<'previewRules'>['open'];
export type RuleField = Answer<'ruleFields'>['fields'][number];

/** The rules in use, else the latest, else some to begin with, with all versions. */
export const rulesQuestion = () =>
  queryOptions({
    queryKey: ['scores', 'rules', currentLanguage()],
    queryFn: ({ signal }) => call('scoreRules', { signal }),
    staleTime: 30_000,
  });

/** What rules may look at. */
export const ruleFieldsQuestion = () =>
  queryOptions({
    queryKey: ['scores', 'rule-fields', currentLanguage()],
    queryFn: ({ signal }) => call('ruleFields', { signal }),
    staleTime: 300_000,
  });

/** How rules would spread leads; what was known of other rules stays until the new answer is there. */
export const previewQuestion = (rules: Rules) =>
  queryOptions({
    queryKey: ['facts', 'rules-preview', rules],
    queryFn: ({ signal }) => call('previewRules', { body: { rules }, signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    retry: false,
  });
