import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import classes from './baskets.module.css';

/** The methods by name, folded away from those who want to know what they say. */
export function Specialists({ children }: { readonly children: ReactNode }) {
  const t = useT();
  return (
    <details className={classes.specialists}>
      <summary>{t('model.specialists')}</summary>
      {children}
    </details>
  );
}
