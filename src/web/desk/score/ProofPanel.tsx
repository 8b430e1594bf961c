import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { rateMoved } from '../../../core/score/rate-moved.ts';
import { formatNumber, formatShare } from '../../../core/words/figures.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { Panel } from '../../parts/Panel.tsx';
import { CalibrationCurve } from './CalibrationCurve.tsx';
import { ComparedPart } from './ComparedPart.tsx';
import { LiftTable } from './LiftTable.tsx';
import { ProofFigures } from './ProofFigures.tsx';
import classes from './score.module.css';
import type { ScoreDetail } from './score-questions.ts';

/** Whether the score held on leads that it did not know: drawn by lot, or the latest ones. */
export function ProofPanel({ score }: { readonly score: ScoreDetail }) {
  const t = useT();
  const language = useLanguage();
  const [split, setSplit] = useState<'random' | 'time'>('random');
  const proof = score.proofs[split];
  const share = (value: number) => formatShare(value, language, 1);
  return (
    <Panel
      title={t('score.proof')}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('score.split')}
          value={split}
          onChange={(value) => setSplit(value === 'time' ? 'time' : 'random')}
          data={[
            { value: 'random', label: t('score.byLot') },
            { value: 'time', label: t('score.latest') },
          ]}
        />
      }
    >
      {proof.kind === 'not_enough_data' ? (
        <p className={classes.soft}>
          {t('score.notEnough', {
            sales: formatNumber(proof.sales, language),
            unsold: formatNumber(proof.unsold, language),
            needed: formatNumber(proof.needed, language),
          })}
        </p>
      ) : (
        <>
          <p className={classes.soft}>
            {t('score.proofFrom', {
              learned: formatNumber(proof.learnedLeads, language),
              learnedRate: share(proof.learnedRate),
              held: formatNumber(proof.held.leads, language),
              heldRate: share(proof.held.rate),
            })}
          </p>
          <ProofFigures held={proof.held} />
          {rateMoved(proof.held) && (
            <p className={classes.note}>
              {t('score.moved', {
                from: share(proof.learnedRate),
                to: share(proof.held.rate),
                predicted: share(proof.held.predicted),
                left: formatNumber(proof.recentred.calibrationError * 100, language, 1),
              })}
            </p>
          )}
          {proof.compared && <ComparedPart held={proof.held} compared={proof.compared} />}
          <div className={classes.pair}>
            <CalibrationCurve curve={proof.held.curve} />
            <LiftTable lift={proof.held.lift} />
          </div>
        </>
      )}
    </Panel>
  );
}
