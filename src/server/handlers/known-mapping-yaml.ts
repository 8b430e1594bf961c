import { stringify } from 'yaml';
import type { Kind } from '../../core/import/kinds/kind.ts';

/** The mapping of a known kind in the form people write, to start an own one from. */
export function knownMappingYaml(kind: Kind): string {
  return stringify(kind.mapping, { lineWidth: 0, flowCollectionPadding: true });
}
