import type { z } from 'zod';
import type {
  learnedLeadScoreSchema,
  refusedSchema,
  scoreDetailSchema,
  scoreVersionSchema,
} from '../../api/score.ts';
import { currencyExponent } from '../../core/money/currencies.ts';
import type { Compared } from '../../core/score/contender.ts';
import type { Refusal } from '../../core/score/find-leaks.ts';
import type { KeptScore } from '../../core/score/kept-score.ts';
import { type LeadScore, perLogOdds, pointsOf } from '../../core/score/score-lead.ts';
import { binName, featureName, refusalSentence, valueName } from '../../core/score/score-words.ts';
import type { Language } from '../../core/words/language.ts';
import type { LearnedVersion } from '../../store/records/score/score-models.ts';
import type { Frozen } from '../http/frozen.ts';

/** How the API shows learned scores, in a language. */
export interface ScoreViews {
  version(version: LearnedVersion): Frozen<z.output<typeof scoreVersionSchema>>;
  detail(version: LearnedVersion): Frozen<z.output<typeof scoreDetailSchema>>;
  refused(refused: readonly Refusal[]): Frozen<z.output<typeof refusedSchema>[]>;
  lead(version: LearnedVersion, score: LeadScore): Frozen<z.output<typeof learnedLeadScoreSchema>>;
}

/** Views in a language, with amounts of a currency. */
export function scoreViews(language: Language, currency: string): ScoreViews {
  const major = (minor: number): number => minor / 10 ** currencyExponent(currency);
  const majorOrNull = (minor: number | null): number | null => (minor === null ? null : major(minor));
  const version: ScoreViews['version'] = ({ id, kind, state, author, learnedAt, score }) => ({
    id,
    kind,
    state,
    author,
    learnedAt,
    learnedFrom: score.learnedFrom,
    auc: score.crossed.auc,
    calibrationError: score.crossed.calibrationError,
  });
  const refused: ScoreViews['refused'] = (list) =>
    list.map((refusal) => ({
      feature: refusal.name,
      name: featureName(refusal.name, language),
      reason: refusal.reason,
      sentence: refusalSentence(refusal, language),
    }));
  return {
    version,
    refused,
    detail: (one) => {
      const { model, baskets, ...score } = one.score;
      return {
        ...version(one),
        knownMinutes: score.knownMinutes,
        seed: score.seed,
        ridge: score.ridge,
        rate: model.rate,
        startPoints: pointsOf(model, model.intercept),
        features: model.features.map((feature) => ({
          feature: feature.name,
          name: featureName(feature.name, language),
          information: feature.information,
          bins: feature.bins.map((bin, place) => ({
            name: binName(feature.name, bin, language),
            leads: feature.leads[place] ?? 0,
            sales: feature.won[place] ?? 0,
            points: (feature.effects[place] ?? 0) * perLogOdds,
          })),
        })),
        pairs: model.pairs.map(({ one: first, other, effects }) => ({
          one: featureName(model.features[first]?.name ?? '', language),
          other: featureName(model.features[other]?.name ?? '', language),
          points: Math.max(...effects.flat().map(Math.abs)) * perLogOdds,
        })),
        refused: refused(score.refused),
        crossed: score.crossed,
        proofs: { random: withCompared(score.proofs.random), time: withCompared(score.proofs.time) },
        basket: baskets && {
          by: baskets.by,
          usual: major(baskets.usual),
          marginRate: baskets.marginRate,
          groups: baskets.groups.map((group) => ({
            ...group,
            mean: major(group.mean),
            expected: major(group.expected),
          })),
        },
      };
    },
    lead: (one, { score, band, temperature, probability, value, start, reasons, basket }) => ({
      kind: one.kind,
      version: one.id,
      score,
      band,
      temperature,
      probability,
      value: majorOrNull(value),
      currency,
      start: { points: start.points, money: majorOrNull(start.money) },
      reasons: reasons.map((reason) => {
        const feature = one.score.model.features.find(({ name }) => name === reason.feature);
        const bin = feature?.bins[reason.bin];
        return {
          feature: reason.feature,
          name: featureName(reason.feature, language),
          value: reason.value === null ? null : valueName(reason.feature, reason.value, language),
          bin: bin ? binName(reason.feature, bin, language) : '',
          points: reason.points,
          money: majorOrNull(reason.money),
        };
      }),
      basket: basket && { expected: major(basket.expected), money: major(basket.money) },
    }),
  };
}

/** Proofs made before there were rules compare with nothing. */
export function withCompared<Proof extends KeptScore['proofs']['random']>(
  proof: Proof,
): Proof & { readonly compared: Compared | null } {
  return { ...proof, compared: 'compared' in proof ? (proof.compared ?? null) : null };
}
