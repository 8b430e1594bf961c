import { PasswordInput } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import type { HookKind } from './capture-questions.ts';
import { hookWords } from './hook-names.ts';

interface HookSecretsProps {
  readonly kind: HookKind;
  readonly values: { readonly appSecret: string; readonly token: string };
  /** Which are known already: they stay when nothing is entered. */
  readonly known?: { readonly appSecret: boolean; readonly token: boolean };
  readonly onChange: (values: { appSecret: string; token: string }) => void;
}

/** What a kind of webhook needs of its sender; nothing for those that need nothing. */
export function HookSecrets({ kind, values, known, onChange }: HookSecretsProps) {
  const t = useT();
  const { appSecret, token } = hookWords[kind];
  return (
    <>
      {appSecret && (
        <PasswordInput
          maxLength={1_000}
          autoComplete="off"
          label={t(appSecret)}
          placeholder={known?.appSecret ? t('hook.kept') : ''}
          value={values.appSecret}
          onChange={(event) => onChange({ ...values, appSecret: event.currentTarget.value })}
        />
      )}
      {token && (
        <PasswordInput
          maxLength={1_000}
          autoComplete="off"
          label={t(token)}
          placeholder={known?.token ? t('hook.kept') : ''}
          value={values.token}
          onChange={(event) => onChange({ ...values, token: event.currentTarget.value })}
        />
      )}
    </>
  );
}
