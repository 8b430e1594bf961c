import type { Language } from '../../core/words/language.ts';
import { catalogueAnswer } from '../../server/handlers/catalogue-answer.ts';
import { generatedNote, markdownTable } from './markdown.ts';

const words = {
  fr: {
    title: 'Les mesures',
    intro:
      'Un ratio est toujours somme ÷ somme sur le segment demandé, jamais une moyenne de ratios. Un dénominateur vide donne « sans valeur » (`null` en JSON).',
    head: ['id', 'nom', 'formule', 'unité', 'mieux'],
    better: { up: 'plus haut', down: 'plus bas' },
    dimensions: 'Les dimensions',
    dimensionHead: ['id', 'nom', 'mesures qui s’y répartissent'],
  },
  en: {
    title: 'Metrics',
    intro:
      'A ratio is always sum ÷ sum over the segment asked for, never an average of ratios. An empty denominator gives "no value" (`null` in JSON).',
    head: ['id', 'name', 'formula', 'unit', 'better'],
    better: { up: 'higher', down: 'lower' },
    dimensions: 'Dimensions',
    dimensionHead: ['id', 'name', 'metrics that can be split by it'],
  },
} as const;

/** All metrics and dimensions, from the catalogue. */
export function metricsPage(language: Language): string {
  const text = words[language];
  const { metrics, dimensions } = catalogueAnswer(language);
  const rows = metrics.map(({ id, name, formula, unit, better }) => [
    `\`${id}\``,
    name,
    formula,
    unit,
    better === null ? '' : text.better[better],
  ]);
  const splits = dimensions.map(({ id, name }) => [
    `\`${id}\``,
    name,
    String(metrics.filter((metric) => metric.dimensions.includes(id)).length),
  ]);
  return [
    generatedNote('src/core/metrics', language),
    `# ${text.title}\n`,
    `${text.intro}\n`,
    markdownTable(text.head, rows),
    `## ${text.dimensions}\n`,
    markdownTable(text.dimensionHead, splits),
  ].join('\n');
}
