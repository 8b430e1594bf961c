import type { TextLayout } from '../../core/import/cell-layout.ts';
import { readMappingYaml } from './mapping-yaml.ts';
import type { FileOptions } from './open-options.ts';

/**
 * How the text is laid out by the mapping that somebody gave or named; null where it is a table with titles. A mapping
 * that is not named cannot tell, as the table must be there to know that it fits. Throws `mapping_invalid`.
 */
export function givenLayout(options: FileOptions): TextLayout | null {
  const yaml = options.mapping ?? options.saved?.find(({ name }) => name === options.kind)?.yaml;
  return yaml === undefined ? null : readMappingYaml(yaml, options.language).layout;
}
