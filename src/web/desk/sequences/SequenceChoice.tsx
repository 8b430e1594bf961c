import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/use-t.ts';
import { type Sequence, sequencesQuestion } from './sequence-questions.ts';

interface SequenceChoiceProps {
  /** Not offered: the lead is in them. */
  readonly without?: readonly string[];
  readonly onChoose: (sequence: Sequence) => void;
}

/** Items of a menu: the sequences to enter leads in; without any, the way to write one. */
export function SequenceChoice({ without = [], onChoose }: SequenceChoiceProps) {
  const t = useT();
  const { data } = useQuery(sequencesQuestion());
  const offered = data?.sequences.filter(({ id }) => !without.includes(id)) ?? [];
  return (
    <>
      {offered.map((sequence) => (
        <Menu.Item
          key={sequence.id}
          rightSection={sequence.on ? null : <small>{t('sequence.off')}</small>}
          onClick={() => onChoose(sequence)}
        >
          {sequence.name}
        </Menu.Item>
      ))}
      {data && offered.length === 0 && (
        <Menu.Item component={Link} to="/leads/sequences">
          {t('sequence.write')}
        </Menu.Item>
      )}
    </>
  );
}
