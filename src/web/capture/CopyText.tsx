import { Button, CopyButton } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';

interface CopyTextProps {
  readonly text: string;
  /** What is copied, for a screen reader too. */
  readonly name: string;
}

/** Copies a text, and says that it did. */
export function CopyText({ text, name }: CopyTextProps) {
  const t = useT();
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button size="compact-sm" variant="default" onClick={copy}>
          {copied ? t('form.copied') : name}
        </Button>
      )}
    </CopyButton>
  );
}
