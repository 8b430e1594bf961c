import { Button } from '@mantine/core';
import { formatNumber } from '../../../core/words/figures.ts';
import { useWorkspace } from '../../api/use-workspace.ts';
import { type Message, useLanguage, useT } from '../../i18n/use-t.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import type { ScoreVersion } from './score-questions.ts';
import { stateNames } from './state-names.ts';

const kinds: Readonly<Record<ScoreVersion['kind'], Message>> = {
  scorecard: 'score.scorecard',
  additive: 'score.additive',
};

interface ScoreVersionsProps {
  readonly versions: readonly ScoreVersion[];
  readonly busy: boolean;
  readonly onUse: (id: string) => void;
}

/** The versions, of which any can be put into use, also an older one. */
export function ScoreVersions({ versions, busy, onUse }: ScoreVersionsProps) {
  const t = useT();
  const language = useLanguage();
  const { zone } = useWorkspace().settings;
  const day = (instant: string) =>
    new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
      timeZone: zone,
      dateStyle: 'long',
      timeStyle: 'short',
    }).format(new Date(instant));
  return (
    <Scroller label={t('score.versions')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('score.learnedAt')}</th>
            <th scope="col">{t('score.kind')}</th>
            <th scope="col" className={parts.number}>
              {t('score.auc')}
            </th>
            <th scope="col">{t('score.state')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.id}>
              <th scope="row">{day(version.learnedAt)}</th>
              <td>{t(kinds[version.kind])}</td>
              <td className={parts.number}>
                {version.auc ? formatNumber(version.auc.value, language, 3, 3) : '–'}
              </td>
              <td>{t(stateNames[version.state])}</td>
              <td>
                {version.state !== 'champion' && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={busy}
                    onClick={() => onUse(version.id)}
                    aria-label={t('score.useOf', { when: day(version.learnedAt) })}
                  >
                    {t('score.use')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
