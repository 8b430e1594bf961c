import { Button, Code, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { CopyText } from './CopyText.tsx';
import classes from './capture.module.css';
import type { Form } from './capture-questions.ts';

/** How a saved form is used: the address of its page, and the HTML to copy into a page of one's own. */
export function FormUse({ form: { address, snippet, settings } }: { readonly form: Form }) {
  const t = useT();
  const language = useLanguage();
  const [shown, setShown] = useState(false);
  return (
    <section className={classes.use} aria-label={t('form.use')}>
      <div>
        <p className={classes.label}>{t('form.page')}</p>
        <div className={classes.buttons}>
          <Code>{address}</Code>
          <CopyText text={address} name={t('form.copyPage')} />
          <Button
            component="a"
            href={address}
            target="_blank"
            rel="noreferrer"
            size="compact-sm"
            variant="default"
          >
            {t('form.try')}
          </Button>
        </div>
        <p className={classes.faint}>{t('form.pageText')}</p>
      </div>
      <div>
        <p className={classes.label}>{t('form.html')}</p>
        <div className={classes.buttons}>
          <CopyText text={snippet[language]} name={t('form.copyHtml')} />
          <Button size="compact-sm" variant="subtle" onClick={() => setShown(!shown)} aria-expanded={shown}>
            {t(shown ? 'form.hideHtml' : 'form.showHtml')}
          </Button>
        </div>
        <p className={classes.faint}>
          {settings.allowedOrigins.length === 0
            ? t('form.htmlNowhere')
            : t('form.htmlText', { origins: settings.allowedOrigins.join(', ') })}
        </p>
        {shown && (
          <Textarea readOnly autosize maxRows={14} aria-label={t('form.html')} value={snippet[language]} />
        )}
      </div>
    </section>
  );
}
