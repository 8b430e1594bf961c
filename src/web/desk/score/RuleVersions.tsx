import type { Answer } from '../../../api/endpoints.ts';
import { formatNumber } from '../../../core/words/figures.ts';
import { useWorkspace } from '../../api/use-workspace.ts';
import { formatInstant } from '../../format/days.ts';
import { useLanguage } from '../../i18n/use-t.ts';
import { VersionsTable } from './VersionsTable.tsx';

interface RuleVersionsProps {
  readonly versions: Answer<'scoreRules'>['versions'];
  readonly busy: boolean;
  readonly onUse: (id: string) => void;
}

/** Versions of the rules with who saved them. */
export function RuleVersions({ versions, busy, onUse }: RuleVersionsProps) {
  const language = useLanguage();
  const { zone } = useWorkspace().settings;
  return (
    <VersionsTable
      label="rules.versions"
      heads={['rules.savedAt', 'rules.author', 'rules.count']}
      lines={versions.map(({ id, state, savedAt, author, rules }) => ({
        id,
        state,
        when: formatInstant(savedAt, language, zone),
        text: author ?? '–',
        number: formatNumber(rules, language),
      }))}
      busy={busy}
      onUse={onUse}
    />
  );
}
