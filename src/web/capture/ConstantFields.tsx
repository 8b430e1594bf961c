import { Select, TextInput } from '@mantine/core';
import { useWorkspace } from '../api/use-workspace.ts';
import { useFieldName } from '../data/use-field-name.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './capture.module.css';

interface ConstantFieldsProps {
  readonly defaults: Readonly<Record<string, string>>;
  readonly onChange: (defaults: Record<string, string>) => void;
}

const constants = ['channel', 'source', 'vendor', 'product'] as const;

/** What every lead of a source gets that does not say it itself. */
export function ConstantFields({ defaults, onChange }: ConstantFieldsProps) {
  const t = useT();
  const fieldName = useFieldName();
  const { stages } = useWorkspace().settings;
  const put = (id: string, value: string) => {
    const { [id]: _, ...rest } = defaults;
    onChange(value === '' ? rest : { ...rest, [id]: value });
  };
  return (
    <>
      <p className={classes.label}>{t('form.constants')}</p>
      <div className={classes.pair}>
        {constants.map((id) => (
          <TextInput
            key={id}
            maxLength={500}
            label={fieldName(id)}
            value={defaults[id] ?? ''}
            onChange={(event) => put(id, event.currentTarget.value)}
          />
        ))}
        <Select
          clearable
          label={fieldName('stage')}
          placeholder={t('form.stageFirst')}
          data={stages
            .filter(({ means }) => means !== 'won' && means !== 'lost')
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={defaults.stage ?? null}
          onChange={(chosen) => put('stage', chosen ?? '')}
        />
      </div>
    </>
  );
}
