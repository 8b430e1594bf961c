import { FilonError } from '../../core/errors/filon-error.ts';
import { columnFinder, fitMapping } from '../../core/import/fit-mapping.ts';
import { guessMapping } from '../../core/import/guess-mapping.ts';
import type { Kind } from '../../core/import/kinds/kind.ts';
import {
  kindName,
  knownKind,
  knownKinds,
  recogniseKind,
  speaksFrench,
} from '../../core/import/known-kinds.ts';
import type { Mapping } from '../../core/import/mapping.ts';
import { recogniseNoFacts } from '../../core/import/no-fact-files.ts';
import { parseMapping } from '../../core/import/parse-mapping.ts';
import type { Language } from '../../core/words/language.ts';
import { readMappingYaml } from './mapping-yaml.ts';
import type { FileOptions } from './open-options.ts';
import type { PreparedFile } from './prepared-file.ts';

/** A mapping fitted to a file, and where it comes from. */
export interface ChosenMapping {
  readonly mapping: Mapping;
  readonly source: 'known' | 'saved' | 'given' | 'guessed';
  /** Known kind's id or mapping's name; null for a guess. */
  readonly kind: string | null;
  readonly kindName: string | null;
  readonly french: boolean;
}

/**
 * The mapping for a file: the one given, the kind named, a saved one that fits, a known kind, else a guess.
 * Throws `mapping_invalid`, `mapping_column_gone`, `mapping_needs_days`, `mapping_finds_no_facts`, `unknown_kind`.
 */
export function chooseMapping(prepared: PreparedFile, options: FileOptions): ChosenMapping {
  const chosen = chooseUnfitted(prepared, options);
  const system = options.system === undefined ? {} : { system: options.system };
  return { ...chosen, mapping: { ...chosen.mapping, ...system } };
}

function chooseUnfitted(prepared: PreparedFile, options: FileOptions): ChosenMapping {
  const { headers } = prepared.layout;
  const saved = options.saved ?? [];
  if (options.mapping !== undefined)
    return { ...written(readMappingYaml(options.mapping, options.language), prepared), source: 'given' };
  if (options.kind !== undefined) {
    const named = saved.find((item) => item.name === options.kind);
    if (named) return written(readMappingYaml(named.yaml, options.language, named.name), prepared);
    const kind = knownKind(options.kind);
    if (!kind) {
      const kinds = [...knownKinds.map((item) => item.id), ...saved.map((item) => item.name)].join(', ');
      throw new FilonError('unknown_kind', { kind: options.kind, kinds });
    }
    return known(kind, prepared, options.language);
  }
  for (const item of saved) {
    const fitting = fitsWhole(item.yaml, item.name, prepared, options.language);
    if (fitting) return fitting;
  }
  const kind = recogniseKind(headers);
  if (kind) return known(kind, prepared, options.language);
  const noFacts = recogniseNoFacts(headers);
  if (noFacts)
    throw new FilonError('mapping_finds_no_facts', {
      file: prepared.file,
      what: noFacts.name[options.language],
      instead: noFacts.instead[options.language],
    });
  const guess = guessMapping(prepared.file, headers, prepared.layout.rows);
  return { mapping: guess, source: 'guessed', kind: null, kindName: null, french: false };
}

function written(mapping: Mapping, prepared: PreparedFile): ChosenMapping {
  const fitted = fitMapping(mapping, prepared.layout.headers, prepared.file);
  return { mapping: fitted, source: 'saved', kind: mapping.name, kindName: mapping.name, french: false };
}

function known(kind: Kind, prepared: PreparedFile, language: Language): ChosenMapping {
  const mapping = fitKind(kind, prepared, language);
  return {
    mapping,
    source: 'known',
    kind: kind.id,
    kindName: kindName(kind, language),
    french: speaksFrench(kind, prepared.layout.headers),
  };
}

/** As `fitMapping`; a report without days is refused with how to get one that has them. */
function fitKind(kind: Kind, prepared: PreparedFile, language: Language): Mapping {
  const { headers } = prepared.layout;
  const parsed = parseMapping(kind.mapping, language);
  if (kind.daysAdvice && !hasDay(parsed, headers))
    throw new FilonError('mapping_needs_days', {
      file: prepared.file,
      kind: kindName(kind, language),
      advice: kind.daysAdvice[language],
    });
  return fitMapping(parsed, headers, prepared.file);
}

function hasDay(mapping: Mapping, headers: readonly string[]): boolean {
  const find = columnFinder(headers);
  return mapping.facts.every(
    (fact) =>
      fact.fields.day?.from.some((piece) => piece.kind === 'column' && find(piece.name) !== null) ?? true,
  );
}

/** A saved mapping is taken unasked only if the file has every column it names. */
function fitsWhole(
  yaml: string,
  name: string,
  prepared: PreparedFile,
  language: Language,
): ChosenMapping | null {
  try {
    const mapping = readMappingYaml(yaml, language, name);
    // Its table is made only for who names it.
    return mapping.layout ? null : written(mapping, prepared);
  } catch (cause) {
    if (cause instanceof FilonError && cause.code.startsWith('mapping_')) return null;
    throw cause;
  }
}
