import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { useAct, useUndoLast } from '../desk/use-act.ts';
import { useKeys } from '../desk/use-keys.ts';
import { useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import { CaptureFrame } from './CaptureFrame.tsx';
import classes from './capture.module.css';
import { matchesQuestion } from './capture-questions.ts';
import { MatchCard } from './MatchCard.tsx';
import { MergeList } from './MergeList.tsx';
import { pairOf } from './pair-of.ts';
import { useCaptureAct } from './use-capture-act.ts';

/** Leads → Doublons: persons who may be one, pair by pair, and those who were joined. */
export function PersonsPage() {
  const t = useT();
  const [later, setLater] = useState<readonly string[]>([]);
  const asked = useQuery(matchesQuestion());
  const { data } = asked;
  const act = useAct();
  const capture = useCaptureAct();
  const undoLast = useUndoLast();
  const open = data?.matches.filter((match) => !later.includes(pairOf(match).id)) ?? [];
  const [match] = open;
  const busy = act.isPending || capture.isPending;
  const decide = (what: 'join' | 'part' | 'later') => {
    if (!match || busy) return;
    const { id, body, names } = pairOf(match);
    if (what === 'later') setLater([...later, id]);
    if (what === 'join')
      act.mutate({ send: () => call('acceptMatch', { body }), said: t('match.joined', names) });
    if (what === 'part')
      capture.mutate({
        send: () => call('refuseMatch', { body }),
        said: t('match.parted', names),
        undo: () => call('reopenMatch', { body }),
      });
  };
  useKeys({
    j: () => decide('join'),
    n: () => decide('part'),
    l: () => decide('later'),
    z: undoLast,
  });
  return (
    <CaptureFrame here="/leads/persons" asked={asked}>
      {data && (
        <p className={parts.sentence}>
          {data.found > 0 ? t('match.found', { count: data.found }) : t('match.none')}
        </p>
      )}
      {data?.found === 0 && <p className={classes.soft}>{t('match.noneText')}</p>}
      {match && <MatchCard key={pairOf(match).id} match={match} disabled={busy} onDecide={decide} />}
      {data && data.found > 0 && !match && (
        <p>
          {t('match.allLater')}{' '}
          <Button size="compact-sm" variant="default" onClick={() => setLater([])}>
            {t('match.again')}
          </Button>
        </p>
      )}
      <MergeList />
      <p className={classes.soft}>
        {t('match.sure')} <Link to="/leads">{t('match.toLeads')}</Link>
      </p>
    </CaptureFrame>
  );
}
