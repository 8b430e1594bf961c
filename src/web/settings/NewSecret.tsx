import { Button, Code, CopyButton } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import classes from './settings.module.css';

/** The secret of a key that was just made, which is shown once. */
export function NewSecret({ secret }: { readonly secret: string }) {
  const t = useT();
  return (
    <div className={classes.secret} role="status">
      <p>{t('keys.once')}</p>
      <div className={classes.row}>
        <Code>{secret}</Code>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {t(copied ? 'keys.copied' : 'keys.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  );
}
