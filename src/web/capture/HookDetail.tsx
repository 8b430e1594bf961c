import { Button, Code } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { call } from '../api/call.ts';
import { formatAgo } from '../format/days.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { Panel } from '../parts/Panel.tsx';
import { CopyText } from './CopyText.tsx';
import classes from './capture.module.css';
import type { Hook } from './capture-questions.ts';
import { HookSettings } from './HookSettings.tsx';
import { hookWords, refusalName } from './hook-names.ts';
import { keepSecret, useSecret } from './hook-secret.ts';
import { RemoveButton } from './RemoveButton.tsx';
import { useCaptureAct } from './use-capture-act.ts';

/** A webhook: whether it works, what to enter at its sender and how, its settings, and its end. */
export function HookDetail({ hook }: { readonly hook: Hook }) {
  const t = useT();
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const act = useCaptureAct();
  const shown = useSecret(hook.id);
  const { id, name, kind } = hook;
  const words = hookWords[kind];
  const now = new Date();
  const address = shown?.address ?? hook.address;
  const tryIt = () => {
    let batch: string | null = null;
    act.mutate({
      send: async () => {
        ({ batch } = await call('tryHook', { params: { id } }));
      },
      said: t(hook.hasToken ? 'hook.answers' : kind === 'signed' ? 'hook.delivered' : 'hook.deliveredTest'),
      ...(kind === 'signed'
        ? { undo: async () => batch && call('undoBatch', { params: { id: batch } }) }
        : {}),
    });
  };
  return (
    <>
      <h2 className={classes.name}>
        {name} <span className={classes.faint}>{words.name ? t(words.name) : words.brand}</span>
      </h2>
      <p>
        {hook.usedAt ? t('hook.lastCall', { when: formatAgo(hook.usedAt, now, language) }) : t('hook.noCall')}{' '}
        {hook.refusedAt && (
          <span className={classes.trouble}>
            {t('hook.lastRefusal', {
              when: formatAgo(hook.refusedAt, now, language),
              reason: t(refusalName(hook.refusedReason)),
              count: hook.refusedCount,
            })}
          </span>
        )}
      </p>
      <Panel title={t('hook.setUp')}>
        {shown && (
          <div className={classes.secret} role="status">
            <p>{t('hook.once')}</p>
            <div className={classes.buttons}>
              <Code>{shown.secret}</Code>
              <CopyText text={shown.secret} name={t('hook.copySecret')} />
            </div>
          </div>
        )}
        <p className={classes.label}>{t('hook.address')}</p>
        <div className={classes.buttons}>
          <Code>{address}</Code>
          <CopyText text={address} name={t('hook.copyAddress')} />
        </div>
        <ol className={classes.steps}>
          {t(words.steps)
            .split('\n')
            .map((step) => (
              <li key={step}>{step}</li>
            ))}
        </ol>
        <div className={classes.buttons}>
          {(hook.hasToken || words.triable) && (
            <Button variant="default" loading={act.isPending} onClick={tryIt}>
              {t(hook.hasToken ? 'hook.checkToken' : 'hook.try')}
            </Button>
          )}
          <Button
            variant="subtle"
            loading={act.isPending}
            onClick={() =>
              act.mutate({
                send: async () => keepSecret(client, await call('renewHookSecret', { params: { id } })),
                said: t('hook.renewed'),
              })
            }
          >
            {t('hook.renew')}
          </Button>
          <RemoveButton
            name={t('hook.revoke')}
            really={t('hook.really')}
            pending={act.isPending}
            onRemove={() =>
              act.mutate({
                send: () => call('revokeHook', { params: { id } }),
                said: t('hook.revoked', { name }),
                done: () => void navigate({ to: '/leads/sources' }),
              })
            }
          />
          <Button component={Link} to="/leads/sources" variant="subtle" color="gray">
            {t('form.back')}
          </Button>
        </div>
      </Panel>
      <HookSettings key={JSON.stringify(hook.defaults)} hook={hook} act={act} />
    </>
  );
}
