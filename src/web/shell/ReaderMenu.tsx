import { Menu } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { sessionQuestion } from '../api/questions.ts';
import { useT } from '../i18n/use-t.ts';
import { ReaderItems } from './ReaderItems.tsx';
import classes from './shell.module.css';

/** Language, light or dark, and the account of who reads. */
export function ReaderMenu() {
  const t = useT();
  const session = useQuery(sessionQuestion()).data;
  return (
    <Menu position="right-end" width={220}>
      <Menu.Target>
        <button type="button" className={classes.place} aria-label={t('reader.label')}>
          <IconUserCircle size={18} stroke={1.6} aria-hidden="true" />
          <span className={classes.placeName}>{session?.user?.email ?? t('reader.label')}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <ReaderItems />
      </Menu.Dropdown>
    </Menu>
  );
}
