import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isDay } from '../../core/periods/days.ts';
import { endOfDay } from '../../core/periods/zones.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { OwnForm } from '../parts/OwnForm.tsx';
import { useDeskWords } from './use-desk-words.ts';
import classes from './writing.module.css';

export interface PermissionGiven {
  readonly wording: string | null;
  readonly source: string | null;
  readonly expiresAt: string | null;
}

interface PermissionDialogProps {
  readonly channel: string;
  readonly onSave: (given: PermissionGiven) => void;
  readonly onClose: () => void;
}

/** What proves a permission: the words that were agreed to, how they were, and until when it holds. */
export function PermissionDialog({ channel, onSave, onClose }: PermissionDialogProps) {
  const { t, settings } = useDeskWords();
  const [wording, setWording] = useState('');
  const [source, setSource] = useState('');
  const [until, setUntil] = useState('');
  return (
    <Dialog title={t('desk.permissionTitle', { channel })} onClose={onClose}>
      <OwnForm
        className={classes.small}
        onSend={() => {
          onSave({
            wording: wording.trim() || null,
            source: source.trim() || null,
            expiresAt: isDay(until) ? endOfDay(until, settings.zone) : null,
          });
          onClose();
        }}
      >
        <Textarea
          label={t('desk.permissionWording')}
          placeholder={t('desk.permissionWordingText')}
          data-autofocus
          autosize
          minRows={2}
          maxLength={2000}
          value={wording}
          onChange={(event) => setWording(event.currentTarget.value)}
        />
        <TextInput
          label={t('desk.permissionSource')}
          placeholder={t('desk.permissionSourceText')}
          maxLength={500}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('desk.permissionUntil')}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <Button type="submit">{t('desk.permissionSave')}</Button>
      </OwnForm>
    </Dialog>
  );
}
