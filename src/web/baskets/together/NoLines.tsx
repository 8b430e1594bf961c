import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/use-t.ts';
import parts from '../../parts/parts.module.css';
import classes from './together.module.css';

/** What to do where no order tells its articles. */
export function NoLines() {
  const t = useT();
  return (
    <div className={classes.empty}>
      <p className={parts.sentence}>{t('together.none')}</p>
      <p className={parts.sentence}>{t('together.noneHow')}</p>
      <Button component={Link} to="/data">
        {t('together.import')}
      </Button>
    </div>
  );
}
