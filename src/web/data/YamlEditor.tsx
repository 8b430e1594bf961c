import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import classes from './data.module.css';

interface YamlEditorProps {
  readonly yaml: string;
  readonly busy: boolean;
  readonly actionName: string;
  readonly onSave: (yaml: string) => void;
}

/** A mapping as its text. */
export function YamlEditor({ yaml, busy, actionName, onSave }: YamlEditorProps) {
  const t = useT();
  const [text, setText] = useState(yaml);
  return (
    <div className={classes.stack}>
      <Textarea
        aria-label={t('draft.yaml')}
        classNames={{ input: classes.code ?? '' }}
        autosize
        minRows={8}
        maxRows={28}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button variant="default" loading={busy} disabled={text === yaml} onClick={() => onSave(text)}>
          {actionName}
        </Button>
        {text !== yaml && (
          <Button variant="subtle" onClick={() => setText(yaml)}>
            {t('action.discard')}
          </Button>
        )}
      </div>
    </div>
  );
}
