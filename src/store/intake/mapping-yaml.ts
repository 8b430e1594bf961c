import { parse, stringify } from 'yaml';
import { FilonError, type Language } from '../../core/errors/filon-error.ts';
import type { Mapping } from '../../core/import/mapping.ts';
import { parseMapping } from '../../core/import/parse-mapping.ts';
import { because } from '../../core/import/reasons.ts';
import { writeMapping } from '../../core/import/write-mapping.ts';

/** The mapping that YAML text describes. Throws `mapping_invalid`. */
export function readMappingYaml(yaml: string, language: Language, fallbackName = 'mapping'): Mapping {
  let raw: unknown;
  try {
    raw = parse(yaml, { maxAliasCount: 20, prettyErrors: true });
  } catch (cause) {
    const detail = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new FilonError('mapping_invalid', {
      mapping: fallbackName,
      where: '—',
      reason: because('yaml', language, { detail }),
    });
  }
  return parseMapping(raw, language, fallbackName);
}

/** The mapping as people write it. */
export function writeMappingYaml(mapping: Mapping): string {
  return stringify(writeMapping(mapping), { lineWidth: 0, flowCollectionPadding: true });
}
