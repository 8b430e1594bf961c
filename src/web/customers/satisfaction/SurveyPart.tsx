import { Button } from '@mantine/core';
import { csvCell, separators } from '../../../core/query/query-csv.ts';
import { useScope } from '../../address/use-address.ts';
import { call } from '../../api/call.ts';
import { CopyText } from '../../capture/CopyText.tsx';
import { useCaptureAct } from '../../capture/use-capture-act.ts';
import { saveFile } from '../../parts/save-file.ts';
import classes from './satisfaction.module.css';
import type { Survey } from './satisfaction-questions.ts';
import { kindNames, useSatisfactionWords } from './use-satisfaction-words.ts';

const columns = ['order', 'day', 'name', 'email', 'address'] as const;

/** A question: wording, address, what to put into a mail, links for the orders of the period. */
export function SurveyPart({ survey }: { readonly survey: Survey }) {
  const { t, language } = useSatisfactionWords();
  const { scope } = useScope();
  const act = useCaptureAct();
  const { id, settings, address, snippet } = survey;
  const saveLinks = async () => {
    const { from, to } = scope;
    const { links } = await call('surveyLinks', { params: { id }, query: { from, to } });
    const separator = separators[language];
    const lines = [
      columns.join(separator),
      ...links.map((link) => columns.map((name) => csvCell(link[name], language)).join(separator)),
    ];
    const text = `\uFEFF${lines.join('\r\n')}\r\n`;
    saveFile(new Blob([text], { type: 'text/csv' }), `${settings.name}.csv`);
    return links.length;
  };
  return (
    <>
      <p className={classes.question}>{settings.question[language]}</p>
      <p className={classes.about}>
        {[
          t(kindNames[settings.kind]),
          settings.open ? t('survey.openToAll') : t('survey.byLink'),
          settings.tasks ? t('survey.withTasks') : t('survey.withoutTasks'),
        ].join(' · ')}
      </p>
      {settings.open && (
        <p className={classes.address}>
          <a href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
        </p>
      )}
      <div className={classes.acts}>
        {settings.open && <CopyText text={address} name={t('survey.copyAddress')} />}
        <CopyText text={snippet[language]} name={t('survey.copySnippet')} />
        <Button
          size="compact-sm"
          variant="default"
          loading={act.isPending}
          onClick={() => act.mutate({ send: saveLinks, said: t('survey.linksSaved') })}
        >
          {t('survey.links')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={act.isPending}
          onClick={() =>
            act.mutate({
              send: () => call('dropSurvey', { params: { id } }),
              said: t('survey.removed', { name: settings.name }),
              undo: () => call('restoreSurvey', { params: { id } }),
            })
          }
        >
          {t('survey.remove')}
        </Button>
      </div>
      <details className={classes.how}>
        <summary>{t('survey.how')}</summary>
        <p className={classes.soft}>{t('survey.howMail')}</p>
        <p className={classes.soft}>{t('survey.howCall')}</p>
        <pre className={classes.code}>{`GET /api/surveys/${id}/link?order=…`}</pre>
        {settings.open && <p className={classes.soft}>{t('survey.howOpen')}</p>}
      </details>
    </>
  );
}
