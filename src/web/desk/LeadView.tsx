import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import { BantPart } from './BantPart.tsx';
import { Composer, type ComposerKind } from './Composer.tsx';
import { leadQuestion } from './desk-questions.ts';
import { EndDialog, type Ending } from './EndDialog.tsx';
import { FieldsPart } from './FieldsPart.tsx';
import { LeadHead } from './LeadHead.tsx';
import classes from './lead.module.css';
import { MoneyPart } from './MoneyPart.tsx';
import { PersonPart } from './PersonPart.tsx';
import { QuotesPart } from './QuotesPart.tsx';
import { ScorePart } from './ScorePart.tsx';
import { SequencesPart } from './sequences/SequencesPart.tsx';
import { TasksPart } from './TasksPart.tsx';
import { Timeline } from './Timeline.tsx';
import { useAct } from './use-act.ts';
import { useKeys } from './use-keys.ts';
import { useMove } from './use-move.ts';
import { ReturnPart } from './vendors/ReturnPart.tsx';

interface LeadViewProps {
  readonly leadKey: string;
  /** Stands at the end of the head. */
  readonly beside?: ReactNode;
}

/** Everything about one lead: who it is, what happened, what comes next. */
export function LeadView({ leadKey, beside }: LeadViewProps) {
  const { data: lead, error, refetch } = useQuery(leadQuestion(leadKey));
  const act = useAct();
  const [composing, setComposing] = useState<ComposerKind>('note');
  const [composerKey, setComposerKey] = useState(0);
  const [ending, setEnding] = useState<Ending | null>(null);
  const [planning, setPlanning] = useState(false);
  const [quoting, setQuoting] = useState(false);
  const [askCount, setAskCount] = useState(0);
  const move = useMove(act, setEnding);
  const compose = (kind: ComposerKind) => () => {
    setComposing(kind);
    setComposerKey((count) => count + 1);
  };
  const end = (as: Ending['as']) => () => lead?.state === 'open' && setEnding({ lead, as });
  useKeys({
    n: compose('note'),
    c: compose('call'),
    e: compose('email'),
    r: compose('meeting'),
    b: () => setAskCount((count) => count + 1),
    t: () => setPlanning(true),
    q: () => lead?.state === 'open' && setQuoting(true),
    w: end('won'),
    l: end('lost'),
    ']': () => lead && move(lead, 1),
    '[': () => lead && move(lead, -1),
    '>': () => lead && move(lead, 1),
    '<': () => lead && move(lead, -1),
  });
  if (error && !lead) {
    return (
      <div className={classes.leadBody}>
        <span className={classes.alone}>{beside}</span>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!lead) return <LeadSkeleton beside={beside} />;
  return (
    <article className={classes.lead}>
      <LeadHead lead={lead} act={act} onEnd={setEnding} beside={beside} />
      <div className={classes.leadBody}>
        <div>
          <PersonPart lead={lead} act={act} />
          <BantPart key={lead.key} lead={lead} act={act} askCount={askCount} />
          <FieldsPart lead={lead} />
        </div>
        <div className={classes.middle}>
          <Composer lead={lead} act={act} kind={composing} onKind={setComposing} focusCount={composerKey} />
          <Timeline leadKey={lead.key} />
        </div>
        <div>
          <TasksPart lead={lead} act={act} planning={planning} onPlanning={setPlanning} />
          <SequencesPart lead={lead} />
          <QuotesPart lead={lead} act={act} writing={quoting} onWriting={setQuoting} />
          <MoneyPart lead={lead} />
          <ReturnPart leadKey={lead.key} />
          {lead.score !== null && <ScorePart lead={lead} />}
        </div>
      </div>
      <EndDialog ending={ending} onClose={() => setEnding(null)} act={act} />
    </article>
  );
}

function LeadSkeleton({ beside }: { readonly beside: ReactNode }) {
  return (
    <div aria-busy="true" className={classes.lead}>
      <div className={classes.leadHead}>
        <Skeleton height={26} width={260} />
        {beside}
      </div>
      <div className={classes.leadBody}>
        {[220, 420, 260].map((height) => (
          <Skeleton key={height} height={height} />
        ))}
      </div>
    </div>
  );
}
