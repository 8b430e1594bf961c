import { Document, isMap, isPair, isScalar, parse, type ToStringOptions } from 'yaml';
import { FilonError } from '../../core/errors/filon-error.ts';
import { fold } from '../../core/import/fold.ts';
import type { Mapping } from '../../core/import/mapping.ts';
import { parseMapping } from '../../core/import/parse-mapping.ts';
import { writeMapping } from '../../core/import/write-mapping.ts';
import type { Language } from '../../core/words/language.ts';
import type { Layout } from './sniff-layout.ts';
import { yamlFault } from './yaml-fault.ts';

/** The mapping that YAML text describes. Throws `mapping_invalid`. */
export function readMappingYaml(yaml: string, language: Language, fallbackName = 'mapping'): Mapping {
  let raw: unknown;
  try {
    raw = parse(yaml, { maxAliasCount: 20, prettyErrors: true });
  } catch (cause) {
    const values = { mapping: fallbackName, ...yamlFault(cause, language) };
    throw new FilonError('mapping_invalid', values, { cause });
  }
  return parseMapping(raw, language, fallbackName);
}

const written: ToStringOptions = { lineWidth: 0, flowCollectionPadding: true };

/** The mapping as people write it. */
export function writeMappingYaml(mapping: Mapping): string {
  return new Document(writeMapping(mapping)).toString(written);
}

/**
 * As `writeMappingYaml`, for somebody who is to correct a guess: each word of a status with how often the first rows
 * have it, and those whose meaning is left to say.
 */
export function writeProposal(mapping: Mapping, layout: Layout, language: Language): string {
  const document = new Document(writeMapping(mapping));
  const status = document.getIn(['facts', 'orders', 'status']);
  const source = mapping.facts[0]?.fields.status;
  const [piece] = source?.from ?? [];
  if (!isMap(status) || !source?.values || piece?.kind !== 'column') return document.toString(written);
  const counts = countWords(layout, piece.name);
  const open = [...counts].filter(([word]) => source.values?.[word] === undefined);
  for (const pair of status.items) {
    if (!isScalar(pair.key) || pair.key.value !== 'values') continue;
    if (open.length > 0) pair.key.commentBefore = toSay(open, language);
    if (!isMap(pair.value)) continue;
    for (const item of pair.value.items)
      if (isPair(item) && isScalar(item.key) && isScalar(item.value))
        item.value.comment = ` ${counts.get(String(item.key.value))?.rows ?? 0}`;
  }
  return document.toString(written);
}

interface Counted {
  /** As the file has it first. */
  readonly word: string;
  rows: number;
}

/** The words of a column by their folded form. */
function countWords({ headers, rows }: Layout, column: string): ReadonlyMap<string, Counted> {
  const counts = new Map<string, Counted>();
  for (const row of rows) {
    const word = (row[headers.indexOf(column)] ?? '').trim();
    const known = counts.get(fold(word));
    if (known) known.rows += 1;
    else if (word !== '') counts.set(fold(word), { word, rows: 1 });
  }
  return counts;
}

function toSay(open: readonly (readonly [string, Counted])[], language: Language): string {
  const words = open.map(([, { word, rows }]) => `   ${word}: ?    # ${rows}`);
  const lines =
    language === 'fr'
      ? [
          ' Ces valeurs aussi, avec valid (compte) ou cancelled (ne compte pas). Sans cela leurs lignes restent dehors.',
        ]
      : [
          ' These as well, with valid (counts) or cancelled (counts nowhere). Without it their rows stay out.',
        ];
  return [...lines, ...words].join('\n');
}
