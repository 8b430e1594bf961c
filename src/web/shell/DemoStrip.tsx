import { Button, Menu, Progress } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { demoCompanies } from '../../core/settings/demo-companies.ts';
import { formatShare } from '../../core/words/figures.ts';
import { useWorkspace } from '../api/use-workspace.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { demoWords } from './demo-words.ts';
import classes from './shell.module.css';
import { useDemo } from './use-demo.ts';
import { useDemoJob } from './use-demo-job.ts';

/**
 * Marks every page while the figures are the demo's and tells how far it is loaded; shows another invented company in
 * its place, or takes it away with one click.
 */
export function DemoStrip() {
  const t = useT();
  const language = useLanguage();
  const { demo, demoCompany, demoJob } = useWorkspace();
  const share = useDemoJob(demoJob);
  const { load, drop, busy } = useDemo();
  if (!demo && demoJob === null) return null;
  const company = demoCompany ?? 'installer';
  return (
    <aside className={classes.demo} aria-label={t('demo.label')}>
      <span>
        <strong>{t('demo.label')}</strong>{' '}
        {demoJob === null && (
          <>
            <span className={classes.demoText}>{t(demoWords[company].text)}</span>
            <span className={classes.demoShort}>{t(demoWords[company].name)}</span>
          </>
        )}
      </span>
      {demoJob === null ? (
        <span className={classes.demoButtons}>
          <Menu position="bottom-end" width={240} classNames={{ item: classes.moreItem ?? '' }}>
            <Menu.Target>
              <Button
                size="compact-xs"
                variant="default"
                disabled={busy}
                rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden="true" />}
              >
                {t('demo.other')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {demoCompanies
                .filter((id) => id !== company)
                .map((id) => (
                  <Menu.Item key={id} onClick={() => void load(id)}>
                    {t(demoWords[id].see)}
                  </Menu.Item>
                ))}
            </Menu.Dropdown>
          </Menu>
          <Button size="compact-xs" variant="default" loading={busy} onClick={() => void drop()}>
            {t('demo.remove')}
          </Button>
        </span>
      ) : (
        <span className={classes.demoJob}>
          {t('demo.loading')} {formatShare(share, language, 0)}
          <Progress value={share * 100} w={96} aria-label={t('demo.loading')} />
        </span>
      )}
    </aside>
  );
}
