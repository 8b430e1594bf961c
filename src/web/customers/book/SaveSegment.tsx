import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { PopoverForm } from '../../parts/PopoverForm.tsx';
import { tell } from '../../parts/tell.tsx';
import { ownSegmentsQuestion } from './book-questions.ts';
import { useBookWords } from './use-book-words.ts';

interface SaveSegmentProps {
  readonly conditions: readonly string[];
  readonly onSaved: (id: string) => void;
}

/** Keeps the conditions in force as a segment of one's own, or as those of the segment that has the name already. */
export function SaveSegment({ conditions, onSaved }: SaveSegmentProps) {
  const { t } = useBookWords();
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const { data } = useQuery(ownSegmentsQuestion());
  const known = data?.segments.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  const save = useMutation({
    mutationFn: () => {
      const body = { name: name.trim(), conditions: [...conditions] };
      return known
        ? call('changeSegment', { params: { id: known.id }, body })
        : call('createSegment', { body });
    },
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: ownSegmentsQuestion().queryKey });
      await client.invalidateQueries({ queryKey: ['facts', 'segments'] });
      setOpened(false);
      setName('');
      tell(t('book.saved', { name: saved.name }));
      onSaved(saved.id);
    },
  });
  return (
    <PopoverForm
      name={t('book.saveSegment')}
      opened={opened}
      onOpened={setOpened}
      onSend={() => {
        if (name.trim()) save.mutate();
      }}
    >
      <TextInput
        label={t('book.segmentName')}
        data-autofocus
        description={known && t('book.replaces')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {save.error !== null && <ErrorNotice error={save.error} />}
      <Button type="submit" loading={save.isPending} disabled={!name.trim()}>
        {t('settings.save')}
      </Button>
    </PopoverForm>
  );
}
