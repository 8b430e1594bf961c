import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import classes from './data.module.css';

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files are dropped, or chosen with the keyboard. */
export function DropZone({ onFiles }: DropZoneProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files]);
  };
  return (
    <section
      className={classes.drop}
      data-over={over || undefined}
      aria-label={t('drop.label')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <IconUpload size={28} stroke={1.4} aria-hidden="true" />
      <p className={classes.dropTitle}>{t('drop.title')}</p>
      <p className={classes.dropText}>{t('drop.text')}</p>
      <Button onClick={() => input.current?.click()}>{t('drop.choose')}</Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </section>
  );
}
