import { YAMLParseError } from 'yaml';
import { because, type ReasonCode } from '../../core/import/reasons.ts';
import type { Language } from '../../core/words/language.ts';

/** What the reader of YAML complains of, in words of our own. */
const reasons: Readonly<Record<string, ReasonCode>> = {
  BAD_ALIAS: 'yaml_start',
  BAD_DQ_ESCAPE: 'yaml_escape',
  BAD_INDENT: 'yaml_indent',
  BAD_SCALAR_START: 'yaml_start',
  BLOCK_AS_IMPLICIT_KEY: 'yaml_colon',
  DUPLICATE_KEY: 'yaml_twice',
  MISSING_CHAR: 'yaml_open',
  MULTILINE_IMPLICIT_KEY: 'yaml_no_colon',
  MULTIPLE_DOCS: 'yaml_documents',
  TAB_AS_INDENT: 'yaml_tab',
};

/** Where and why text is no YAML; `thrown` is what its reader threw. */
export function yamlFault(
  thrown: unknown,
  language: Language,
): { readonly where: string; readonly reason: string } {
  const known = thrown instanceof YAMLParseError ? thrown : null;
  // A reference to an anchor that is not there is found only after reading, without a place.
  const code = known ? (reasons[known.code] ?? 'yaml_unexpected') : 'yaml_alias';
  const [place] = known?.linePos ?? [];
  const where = place
    ? because('yaml_place', language, { line: place.line, column: place.col })
    : because('yaml_whole', language);
  return { where, reason: because(code, language) };
}
