import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { useFieldName } from '../data/use-field-name.ts';
import { formatAgo } from '../format/days.ts';
import { type Message, useLanguage, useT } from '../i18n/use-t.ts';
import classes from './capture.module.css';
import type { HeldPost } from './capture-questions.ts';
import { leadTargets } from './lead-targets.ts';
import type { useCaptureAct } from './use-capture-act.ts';

const reasons: Readonly<Record<HeldPost['reason'], Message>> = {
  trap: 'held.trap',
  too_fast: 'held.tooFast',
  unknown_page: 'held.unknownPage',
  address_flood: 'held.addressFlood',
  form_flood: 'held.formFlood',
};

/** What a program fills in itself; it tells nothing to whoever decides. */
const unseen = new Set(['landing_page', 'referrer', 'lang']);
/** Can be filled in while a post is put right. */
const leadFields: ReadonlySet<string> = new Set(leadTargets);
const reachable = ['full_name', 'email', 'phone'];
const firstLetters = 300;

interface HeldPostLineProps {
  readonly post: HeldPost;
  readonly act: ReturnType<typeof useCaptureAct>;
}

/** A post that is held back: why, what was entered, as text, and what to do with it. */
export function HeldPostLine({ post, act }: HeldPostLineProps) {
  const t = useT();
  const language = useLanguage();
  const fieldName = useFieldName();
  const [values, setValues] = useState<Readonly<Record<string, string>> | null>(null);
  const { id, reason, formName, receivedAt } = post;
  const nameOf = (name: string): string =>
    leadFields.has(name) ? fieldName(name) : name === 'message' ? t('held.message') : name;
  const filled = Object.entries(post.values).filter(([name, value]) => value !== '' && !unseen.has(name));
  const missing = reachable.filter((name) => !filled.some(([one]) => one === name));
  const shown = values === null ? filled : [...filled, ...missing.map((name) => [name, ''] as const)];
  const who = post.values.full_name || post.values.email || post.values.phone || t('held.nobody');
  const restore = () => call('holdPostsAgain', { body: { ids: [id] } });
  const letIn = () => {
    const changed = Object.entries(values ?? {}).filter(
      ([name, value]) => value !== (post.values[name] ?? ''),
    );
    const repaired = changed.length > 0 ? { values: Object.fromEntries(changed) } : {};
    act.mutate({
      send: () => call('releasePosts', { body: { ids: [id], ...repaired } }),
      said: t('held.released', { name: who }),
      undo: restore,
    });
  };
  const drop = () =>
    act.mutate({
      send: () => call('dropPosts', { body: { ids: [id] } }),
      said: t('held.dropped', { count: 1 }),
      undo: restore,
    });
  return (
    <li>
      <p className={classes.heldHead}>
        <strong>{who}</strong>
        <span className={classes.trouble}>{t(reasons[reason])}</span>
        <span className={classes.faint}>
          {formName ?? t('held.removedForm')} · {formatAgo(receivedAt, new Date(), language)}
        </span>
      </p>
      <dl className={classes.values}>
        {shown.map(([name, value]) => (
          <div key={name} data-long={value.length > 60 || undefined}>
            <dt>{nameOf(name)}</dt>
            <dd>
              {values ? (
                <TextInput
                  size="xs"
                  aria-label={nameOf(name)}
                  value={values[name] ?? value}
                  onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
                />
              ) : value.length > firstLetters ? (
                `${value.slice(0, firstLetters)}…`
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          disabled={act.isPending}
          aria-label={t('held.releaseOf', { name: who })}
          onClick={letIn}
        >
          {t('held.release')}
        </Button>
        {values === null && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('held.repairOf', { name: who })}
            onClick={() => setValues({})}
          >
            {t('held.repair')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={act.isPending}
          aria-label={t('held.dropOf', { name: who })}
          onClick={drop}
        >
          {t('held.drop')}
        </Button>
      </div>
    </li>
  );
}
