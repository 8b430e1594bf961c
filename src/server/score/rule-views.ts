import type { z } from 'zod';
import type { ruledLeadScoreSchema, rulesPreviewSchema, rulesVersionSchema } from '../../api/score-rules.ts';
import { leadsForShare } from '../../core/desk/response-chance.ts';
import { wilsonInterval } from '../../core/metrics/wilson-interval.ts';
import { currencyExponent } from '../../core/money/currencies.ts';
import { rulesOf } from '../../core/score/rules/rule-set.ts';
import { conditionWords, ruleGroupName } from '../../core/score/rules/rule-words.ts';
import type { Language } from '../../core/words/language.ts';
import type { RulesPreview, SpreadPart } from '../../store/records/score/preview-rules.ts';
import type { ExplainedRules } from '../../store/records/score/rule-records.ts';
import type { RulesVersion } from '../../store/records/score/score-models.ts';
import type { Frozen } from '../http/frozen.ts';

/** How the API shows a version of rules. */
export function rulesVersionView({
  id,
  state,
  author,
  learnedAt,
  kept,
}: RulesVersion): Frozen<z.output<typeof rulesVersionSchema>> {
  return { id, state, author, savedAt: learnedAt, rules: rulesOf(kept.rules).length };
}

/** How the API shows what rules would do. */
export function previewView(preview: RulesPreview): Frozen<z.output<typeof rulesPreviewSchema>> {
  const part = (one: SpreadPart) => {
    const rate = one.leads >= leadsForShare ? one.sales / one.leads : null;
    return { ...one, rate, interval: rate === null ? null : wilsonInterval(rate, one.leads) };
  };
  const { open, quarter, reached } = preview;
  return { open: open.map(part), quarter: { ...quarter, parts: quarter.parts.map(part) }, reached };
}

/** How the API shows a lead's score by rules, in a language. */
export function ruledLeadView(
  version: RulesVersion,
  scored: ExplainedRules,
  language: Language,
  currency: string,
): Frozen<z.output<typeof ruledLeadScoreSchema>> {
  const { score, band, temperature, probability, value, groups } = scored;
  return {
    kind: 'rules',
    version: version.id,
    score,
    band,
    temperature,
    probability,
    value: value === null ? null : value / 10 ** currencyExponent(currency),
    currency,
    groups: groups.map((group) => ({
      group: group.id,
      name: ruleGroupName(group.id, language),
      most: group.most,
      points: group.points,
      rules: group.rules.map(({ rule, points, counted }) => ({
        rule: rule.id,
        name: rule.name,
        means: conditionWords(rule.when, language),
        points,
        counted,
      })),
    })),
  };
}
