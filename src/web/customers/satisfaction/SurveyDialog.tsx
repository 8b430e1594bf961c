import { SegmentedControl, Switch, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answerKinds } from '../../../core/facts/fact-values.ts';
import { usualQuestions } from '../../../core/satisfaction/survey.ts';
import { call } from '../../api/call.ts';
import { useCaptureAct } from '../../capture/use-capture-act.ts';
import { FormDialog } from '../../parts/FormDialog.tsx';
import classes from './satisfaction.module.css';
import type { AnswerKind } from './satisfaction-questions.ts';
import { kindNames, useSatisfactionWords } from './use-satisfaction-words.ts';

const scaleNames = { nps: 'survey.nps', csat: 'survey.csat', rating: 'survey.rating' } as const;

/** Makes a question: what kind, its words in both languages, who may answer. */
export function SurveyDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useSatisfactionWords();
  const act = useCaptureAct();
  const [kind, setKind] = useState<AnswerKind>('rating');
  const [name, setName] = useState('');
  const [words, setWords] = useState<{ readonly fr?: string; readonly en?: string }>({});
  const [open, setOpen] = useState(false);
  const [tasks, setTasks] = useState(true);
  const question = { ...usualQuestions[kind], ...words };
  return (
    <FormDialog
      onClose={onClose}
      size={560}
      title={t('survey.make')}
      send={t('survey.save')}
      busy={act.isPending}
      onSend={() =>
        act.mutate({
          send: () => call('createSurvey', { body: { name, kind, question, open, tasks } }),
          said: t('survey.made', { name }),
          done: onClose,
        })
      }
    >
      <TextInput
        required
        data-autofocus
        maxLength={80}
        label={t('survey.name')}
        description={t('survey.nameMeans')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SegmentedControl
        aria-label={t('satisfaction.kind')}
        value={kind}
        onChange={(value) => setKind(answerKinds.find((one) => one === value) ?? 'rating')}
        data={answerKinds.map((one) => ({ value: one, label: t(kindNames[one]) }))}
      />
      <p className={classes.soft}>{t(scaleNames[kind])}</p>
      <Textarea
        required
        autosize
        maxLength={300}
        label={t('survey.french')}
        value={question.fr}
        onChange={(event) => setWords({ ...words, fr: event.currentTarget.value })}
      />
      <Textarea
        required
        autosize
        maxLength={300}
        label={t('survey.english')}
        value={question.en}
        onChange={(event) => setWords({ ...words, en: event.currentTarget.value })}
      />
      <Switch
        label={t('survey.open')}
        description={t('survey.openMeans')}
        checked={open}
        onChange={(event) => setOpen(event.currentTarget.checked)}
      />
      <Switch
        label={t('survey.tasks')}
        description={t('survey.tasksMeans')}
        checked={tasks}
        onChange={(event) => setTasks(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
