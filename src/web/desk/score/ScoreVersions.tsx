import { formatNumber } from '../../../core/words/figures.ts';
import { useWorkspace } from '../../api/use-workspace.ts';
import { formatInstant } from '../../format/days.ts';
import { type Message, useLanguage, useT } from '../../i18n/use-t.ts';
import type { ScoreVersion } from './score-questions.ts';
import { VersionsTable } from './VersionsTable.tsx';

const kinds: Readonly<Record<ScoreVersion['kind'], Message>> = {
  scorecard: 'score.scorecard',
  additive: 'score.additive',
};

interface ScoreVersionsProps {
  readonly versions: readonly ScoreVersion[];
  readonly busy: boolean;
  readonly onUse: (id: string) => void;
}

/** Versions of the learned score with how well each told sales apart. */
export function ScoreVersions({ versions, busy, onUse }: ScoreVersionsProps) {
  const t = useT();
  const language = useLanguage();
  const { zone } = useWorkspace().settings;
  return (
    <VersionsTable
      label="score.versions"
      heads={['score.learnedAt', 'score.kind', 'score.auc']}
      lines={versions.map(({ id, state, learnedAt, kind, auc }) => ({
        id,
        state,
        when: formatInstant(learnedAt, language, zone),
        text: t(kinds[kind]),
        number: auc ? formatNumber(auc.value, language, 3, 3) : '–',
      }))}
      busy={busy}
      onUse={onUse}
    />
  );
}
