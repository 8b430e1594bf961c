import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconUserCircle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/call.ts';
import { sessionQuestion } from '../api/questions.ts';
import { type Message, useLanguage, useT } from '../i18n/use-t.ts';
import classes from './shell.module.css';
import { useChangeLanguage } from './use-change-language.ts';

const schemes = ['light', 'dark', 'auto'] as const;
const schemeNames: Readonly<Record<(typeof schemes)[number], Message>> = {
  light: 'reader.light',
  dark: 'reader.dark',
  auto: 'reader.auto',
};

/** Language, light or dark, and the account of who reads. */
export function ReaderMenu() {
  const t = useT();
  const language = useLanguage();
  const changeLanguage = useChangeLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const session = useQuery(sessionQuestion()).data;
  const client = useQueryClient();
  const navigate = useNavigate();
  const tick = <IconCheck size={16} aria-hidden="true" />;
  const signOut = async () => {
    await call('signOut');
    client.clear();
    await navigate({ to: '/sign-in' });
  };
  return (
    <Menu position="right-end" width={220}>
      <Menu.Target>
        <button type="button" className={classes.place} aria-label={t('reader.label')}>
          <IconUserCircle size={18} stroke={1.6} aria-hidden="true" />
          <span className={classes.placeName}>{session?.user?.email ?? t('reader.label')}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('reader.language')}</Menu.Label>
        <Menu.Item
          lang="fr"
          rightSection={language === 'fr' && tick}
          onClick={() => void changeLanguage('fr')}
        >
          Français
        </Menu.Item>
        <Menu.Item
          lang="en"
          rightSection={language === 'en' && tick}
          onClick={() => void changeLanguage('en')}
        >
          English
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('reader.scheme')}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            rightSection={colorScheme === scheme && tick}
            onClick={() => setColorScheme(scheme)}
          >
            {t(schemeNames[scheme])}
          </Menu.Item>
        ))}
        {session?.user && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => void navigate({ to: '/settings', search: { tab: 'account' } })}>
              {t('account.title')}
            </Menu.Item>
            <Menu.Item onClick={() => void signOut()}>{t('reader.signOut')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
