import { Button } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import classes from './desk.module.css';
import type { LeadsState } from './use-leads-state.ts';

/** A view without leads: good news for some, else the way back to all. */
export function NothingHere({ state }: { readonly state: LeadsState }) {
  const t = useT();
  const narrowed = state.search !== '' || state.changed;
  return (
    <div className={classes.nothing}>
      <p>{t(narrowed ? 'desk.nothingFound' : 'desk.nothingInView')}</p>
      <Button
        variant="default"
        onClick={() => {
          if (state.search) state.setSearch('');
          else state.choose('open');
        }}
      >
        {t(state.search ? 'desk.clearSearch' : 'desk.showOpen')}
      </Button>
    </div>
  );
}
