import { Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../api/call.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import { BoardColumn } from './BoardColumn.tsx';
import classes from './board.module.css';
import { boardFocus } from './board-focus.ts';
import { leadsKey, stagesQuestion } from './desk-questions.ts';
import type { Ending } from './EndDialog.tsx';
import type { Lead } from './lead-filter.ts';
import type { Moving } from './moving.ts';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';
import { useKeys } from './use-keys.ts';
import type { LeadsState } from './use-leads-state.ts';

interface LeadBoardProps {
  readonly state: LeadsState;
  readonly act: ReturnType<typeof useAct>;
  readonly onShown: (leads: readonly Lead[]) => void;
  readonly onEnd: (ending: Ending) => void;
}

/**
 * Stages as columns; cards are dragged, or moved with `[` and `]`. On a phone one stage is shown at a time. Won and lost
 * are places to drop a card on, and ask for what they need.
 */
export function LeadBoard({ state, act, onShown, onEnd }: LeadBoardProps) {
  const { t, settings, name } = useDeskWords();
  const client = useQueryClient();
  const phone = useMediaQuery('(max-width: 700px)') ?? false;
  const { data, error, refetch } = useQuery(stagesQuestion(state.filter, state.search));
  const [moving, setMoving] = useState<ReadonlyMap<string, Moving>>(new Map());
  const [dragged, setDragged] = useState<Lead | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const moves = useRef(Promise.resolve());
  const listed = useRef(new Map<string, readonly Lead[]>());
  const asked = state.filter.stage;
  const columns = useMemo(() => {
    const open = settings.stages.filter(({ means }) => means !== 'won' && means !== 'lost');
    return asked ? open.filter(({ id }) => asked.includes(id)) : open;
  }, [settings.stages, asked]);
  const ends = settings.stages.filter(({ means }) => means === 'won' || means === 'lost');
  const here = columns.find(({ id }) => id === chosen) ?? columns[0];
  const shown = phone ? columns.filter(({ id }) => id === here?.id) : columns;

  const tellShown = useCallback(
    (stage: string, leads: readonly Lead[]) => {
      listed.current.set(stage, leads);
      onShown(columns.flatMap(({ id }) => listed.current.get(id) ?? []));
    },
    [columns, onShown],
  );
  const move = async (lead: Lead, to: string) => {
    const stage = settings.stages.find(({ id }) => id === to);
    if (!stage || (moving.get(lead.key)?.to ?? lead.stage) === to) return;
    if (stage.means === 'won' || stage.means === 'lost') return onEnd({ lead, as: stage.means });
    const from = moving.get(lead.key)?.to ?? lead.stage;
    const mine = { lead, to };
    setMoving((before) => new Map(before).set(lead.key, mine));
    boardFocus.keep(lead.key);
    const send = () => call('moveLead', { params: { key: lead.key }, body: { stage: to, from } });
    const said = t('desk.moved', { name: name(lead), stage: stage.name });
    // One after the other: a card pushed on twice passes through both stages.
    moves.current = moves.current.then(async () => {
      await act.mutateAsync({ send, said }).catch(() => undefined);
    });
    await moves.current;
    await client.refetchQueries({ queryKey: leadsKey, type: 'active' }, { cancelRefetch: false });
    setMoving((before) => new Map([...before].filter(([, one]) => one !== mine)));
  };
  useEffect(() => boardFocus.restore());
  const step = (by: number) => {
    const key = boardFocus.key();
    const lead = [...listed.current.values()].flat().find((one) => one.key === key);
    if (!lead) return;
    const place = settings.stages.findIndex(({ id }) => id === (moving.get(lead.key)?.to ?? lead.stage));
    const next = settings.stages[place + by];
    if (next) void move(lead, next.id);
  };
  useKeys(
    {
      down: () => boardFocus.vertical(1),
      up: () => boardFocus.vertical(-1),
      right: () => boardFocus.sideways(1),
      left: () => boardFocus.sideways(-1),
      j: () => boardFocus.vertical(1),
      k: () => boardFocus.vertical(-1),
      ']': () => step(1),
      '[': () => step(-1),
      '>': () => step(1),
      '<': () => step(-1),
    },
    state.lead === null,
  );
  // What keeps the counts from coming keeps every column's leads from coming: said once, not in each.
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return (
    <>
      {phone && here && (
        <Select
          className={classes.stagePicker ?? ''}
          aria-label={t('desk.colStage')}
          allowDeselect={false}
          data={columns.map(({ id, name: stage }) => {
            const count = data?.stages.find((one) => one.stage === id)?.leads ?? 0;
            return { value: id, label: `${stage} · ${count}` };
          })}
          value={here.id}
          onChange={setChosen}
        />
      )}
      <div className={classes.board}>
        {shown.map((stage) => (
          <BoardColumn
            key={stage.id}
            state={state}
            stage={stage}
            counts={data?.stages.find((one) => one.stage === stage.id)}
            moving={moving}
            dragged={dragged}
            onDrag={setDragged}
            onDrop={(lead) => void move(lead, stage.id)}
            onShown={tellShown}
          />
        ))}
        {dragged && !phone && (
          <div className={classes.ends}>
            {ends.map((stage) => (
              <section
                key={stage.id}
                className={classes.end}
                data-means={stage.means}
                aria-label={stage.name}
                onDragOver={(event) => event.preventDefault()}
                onDrop={(event) => {
                  event.preventDefault();
                  setDragged(null);
                  void move(dragged, stage.id);
                }}
              >
                {stage.name}
              </section>
            ))}
          </div>
        )}
      </div>
    </>
  );
}
