import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/call.ts';
import { sessionQuestion } from '../api/questions.ts';
import { type Message, useLanguage, useT } from '../i18n/use-t.ts';
import { useChangeLanguage } from './use-change-language.ts';

const schemes = ['light', 'dark', 'auto'] as const;
const schemeNames: Readonly<Record<(typeof schemes)[number], Message>> = {
  light: 'reader.light',
  dark: 'reader.dark',
  auto: 'reader.auto',
};
const languages = [
  ['fr', 'Français'],
  ['en', 'English'],
] as const;

/** Items of a menu: language, light or dark, and the account of who reads. */
export function ReaderItems() {
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
    <>
      <Menu.Label>{t('reader.language')}</Menu.Label>
      {languages.map(([id, name]) => (
        <Menu.Item
          key={id}
          lang={id}
          rightSection={language === id && tick}
          onClick={() => void changeLanguage(id)}
        >
          {name}
        </Menu.Item>
      ))}
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
    </>
  );
}
