import { type Bin, numberPattern } from '../../../core/score/bins.ts';
import type { BasketModel } from '../../../core/score/expected-basket.ts';
import { logit } from '../../../core/score/logistic-regression.ts';
import {
  pointsPerDoubling,
  scoreBands,
  temperatureFrom,
  usualPoints,
} from '../../../core/score/score-lead.ts';
import type { ScoredFeature, ScoreModel } from '../../../core/score/score-model.ts';
import type { Dialect } from '../../engine/dialect.ts';
import { literal } from '../text.ts';
import { leadFeatures, type ScoreReading } from './lead-features.ts';

/**
 * SELECT of leads with `lead_ref`, `score`, `score_band`, `temperature`, `probability` and `value` (minor units; NULL
 * without baskets), by the same rules as `scoreLead` of core: a test holds that both agree.
 */
export function scoreLeads(
  reading: Omit<ScoreReading, 'features'>,
  model: ScoreModel,
  baskets: BasketModel | null,
  condition: string,
): string {
  const { types } = reading.dialect;
  const features = leadFeatures({ ...reading, features: model.features.map(({ name }) => name) }, condition);
  const bins = model.features.map(
    (feature, place) => `${binOf(feature, `q.f${place}`, types.double)} AS b${place}`,
  );
  const effects = [
    String(model.intercept),
    ...model.features.map(({ effects: list }, place) => lookUp(`r.b${place}`, list)),
    ...model.pairs.map(({ one, other, effects: table }) => lookUpPair(`r.b${one}`, `r.b${other}`, table)),
  ].map((text) => `CAST(${text} AS ${types.double})`);
  const points = `${usualPoints} + ${pointsPerDoubling / Math.LN2} * (s.log_odds - (${logit(model.rate)}))`;
  const value = basketValue(baskets, reading.dialect);
  return `SELECT p.key AS lead_ref, p.score, ${bandOf('p.score')} AS score_band, ${temperatureOf('p.score')} AS temperature,
      p.probability, ${value} AS value
    FROM (SELECT s.key, s.product, s.channel, 1 / (1 + exp(-s.log_odds)) AS probability,
        CAST(least(100, greatest(0, floor(${points} + 0.5))) AS ${types.bigint}) AS score
      FROM (SELECT r.key, r.product, r.channel, ${effects.join(' + ')} AS log_odds
        FROM (SELECT q.key, q.product, q.channel${bins.map((bin) => `, ${bin}`).join('')}
          FROM (${features}) AS q) AS r) AS s) AS p`;
}

/** SQL of the place of a feature's bin. */
function binOf(feature: ScoredFeature, text: string, double: string): string {
  const cases = feature.bins.flatMap((bin, place) => caseOf(bin, place, text, double));
  if (feature.kind === 'number') {
    return `CASE WHEN coalesce(NOT ${text} ~ ${literal(numberPattern)}, TRUE) THEN 0 ${cases.join(' ')} ELSE 0 END`;
  }
  const other = feature.bins.findIndex((bin) => bin.kind === 'other');
  return `CASE WHEN ${text} IS NULL THEN 0 ${cases.join(' ')} ELSE ${other} END`;
}

function caseOf(bin: Bin, place: number, text: string, double: string): readonly string[] {
  if (bin.kind === 'levels') return [`WHEN ${text} IN (${bin.levels.map(literal).join(', ')}) THEN ${place}`];
  if (bin.kind !== 'range') return [];
  // Bins follow each other, so that the upper end decides.
  if (bin.to === null) return [`WHEN TRUE THEN ${place}`];
  return [`WHEN CAST(replace(${text}, ',', '.') AS ${double}) < ${bin.to} THEN ${place}`];
}

function lookUp(bin: string, effects: readonly number[]): string {
  const cases = effects.flatMap((effect, place) => (effect === 0 ? [] : [`WHEN ${place} THEN ${effect}`]));
  return cases.length === 0 ? '0' : `CASE ${bin} ${cases.join(' ')} ELSE 0 END`;
}

function lookUpPair(one: string, other: string, effects: readonly (readonly number[])[]): string {
  const cases = effects.flatMap((row, place) =>
    row.every((effect) => effect === 0) ? [] : [`WHEN ${place} THEN ${lookUp(other, row)}`],
  );
  return cases.length === 0 ? '0' : `CASE ${one} ${cases.join(' ')} ELSE 0 END`;
}

/** SQL of probability × basket × margin rate of a lead `p`, minor units; NULL without baskets. */
export function basketValue(baskets: BasketModel | null, { types }: Dialect): string {
  if (!baskets) return `CAST(NULL AS ${types.bigint})`;
  const worth = `${basketOf(baskets, types.double)} * CAST(${baskets.marginRate ?? 1} AS ${types.double})`;
  return `CAST(floor(p.probability * ${worth} + 0.5) AS ${types.bigint})`;
}

function basketOf(baskets: BasketModel, double: string): string {
  const cases = baskets.groups.map(({ value, expected }) =>
    value === null
      ? `WHEN p.${baskets.by} IS NULL THEN ${expected}`
      : `WHEN p.${baskets.by} = ${literal(value)} THEN ${expected}`,
  );
  return `CAST(${cases.length === 0 ? baskets.usual : `CASE ${cases.join(' ')} ELSE ${baskets.usual} END`} AS ${double})`;
}

/** SQL of a score's band. */
export function bandOf(score: string): string {
  const cases = scoreBands
    .slice(0, -1)
    .map((band, place) => `WHEN ${score} < ${(place + 1) * 20} THEN ${literal(band)}`);
  return `CASE ${cases.join(' ')} ELSE ${literal(scoreBands[4])} END`;
}

function temperatureOf(score: string): string {
  return `CASE WHEN ${score} >= ${temperatureFrom.hot} THEN 'hot' WHEN ${score} >= ${temperatureFrom.warm} THEN 'warm' ELSE 'cold' END`;
}
