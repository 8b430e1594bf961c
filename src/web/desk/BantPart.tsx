import { useEffect, useRef, useState } from 'react';
import { formatNumber } from '../../core/words/figures.ts';
import { CriterionForm } from './CriterionForm.tsx';
import { type Criterion, criterionNames } from './criterion-names.ts';
import deskStyles from './desk.module.css';
import leadStyles from './lead.module.css';
import type { LeadDetail } from './lead-filter.ts';
import { PartHead } from './PartHead.tsx';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';

interface BantPartProps {
  readonly lead: LeadDetail;
  readonly act: ReturnType<typeof useAct>;
  /** Grows each time the key for the next open letter is pressed. */
  readonly askCount: number;
}

/** The four letters: what is known of each, on what it rests, and how old it is. */
export function BantPart({ lead, act, askCount }: BantPartProps) {
  const { t, language } = useDeskWords();
  const [editing, setEditing] = useState<Criterion['criterion'] | null>(null);
  const { bant } = lead;
  // Answered a moment ago, and perhaps not in what is shown yet.
  const said = useRef(new Set<Criterion['criterion']>());
  const next =
    bant.criteria.find(({ criterion, latest }) => latest?.met == null && !said.current.has(criterion)) ??
    bant.criteria[0];
  const asked = useRef(askCount);
  useEffect(() => {
    if (askCount > asked.current) setEditing(next?.criterion ?? null);
    asked.current = askCount;
  }, [askCount, next]);
  // A lead that its source calls qualified has nothing to fall short of until somebody asked.
  const answered = bant.criteria.filter(({ latest }) => latest?.met != null).length;
  return (
    <section className={leadStyles.part}>
      <PartHead name={t('desk.bant')}>
        <span className={deskStyles.soft}>
          {bant.reached ? t('desk.bantReached') : t('desk.bantMet', { met: bant.met, needed: bant.needed })}
        </span>
      </PartHead>
      {bant.stillHolds === false && answered >= bant.needed && (
        <p className={leadStyles.warn}>{t('desk.bantNoLonger')}</p>
      )}
      <ul className={leadStyles.bant}>
        {bant.criteria.map(({ criterion, latest }) => {
          const met = latest?.met ?? null;
          const word = t(met === null ? 'desk.bantOpen' : met ? 'desk.bantYes' : 'desk.bantNo');
          const age = latest && latest.ageDays > 0 ? t('desk.ageDays', { count: latest.ageDays }) : null;
          const sure =
            latest?.confidence == null
              ? null
              : t('desk.sure', { share: formatNumber(latest.confidence * 100, language) });
          return (
            <li key={criterion}>
              <button
                type="button"
                className={leadStyles.letter}
                data-met={met === null ? undefined : met ? 'yes' : 'no'}
                aria-expanded={editing === criterion}
                onClick={() => setEditing(editing === criterion ? null : criterion)}
              >
                <span className={leadStyles.letterName}>{t(criterionNames[criterion])}</span>
                <span className={leadStyles.letterWord}>{word}</span>
                {latest?.value && <span className={leadStyles.letterValue}>{latest.value}</span>}
                {(latest?.evidence || age || sure) && (
                  <span className={`${deskStyles.soft} ${leadStyles.letterNote}`}>
                    {[latest?.evidence ? `« ${latest.evidence} »` : null, sure, age]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                )}
              </button>
              {editing === criterion && (
                <CriterionForm
                  lead={lead}
                  criterion={{ criterion, latest }}
                  act={act}
                  onDone={() => {
                    said.current.add(criterion);
                    setEditing(null);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
