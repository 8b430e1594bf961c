import { Button } from '@mantine/core';
import type { Answer } from '../../../api/endpoints.ts';
import { formatNumber } from '../../../core/words/figures.ts';
import { useWorkspace } from '../../api/use-workspace.ts';
import { formatInstant } from '../../format/days.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { stateNames } from './state-names.ts';

interface RuleVersionsProps {
  readonly versions: Answer<'scoreRules'>['versions'];
  readonly busy: boolean;
  readonly onUse: (id: string) => void;
}

/** Versions of the rules with who saved them; any can be put into use. */
export function RuleVersions({ versions, busy, onUse }: RuleVersionsProps) {
  const t = useT();
  const language = useLanguage();
  const { zone } = useWorkspace().settings;
  const when = (instant: string) => formatInstant(instant, language, zone);
  return (
    <Scroller label={t('rules.versions')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('rules.savedAt')}</th>
            <th scope="col">{t('rules.author')}</th>
            <th scope="col" className={parts.number}>
              {t('rules.count')}
            </th>
            <th scope="col">{t('score.state')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.id}>
              <th scope="row">{when(version.savedAt)}</th>
              <td>{version.author ?? '–'}</td>
              <td className={parts.number}>{formatNumber(version.rules, language)}</td>
              <td>{t(stateNames[version.state])}</td>
              <td>
                {version.state !== 'champion' && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={busy}
                    onClick={() => onUse(version.id)}
                    aria-label={t('score.useOf', { when: when(version.savedAt) })}
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
