import { Button, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatNumber } from '../../../core/words/figures.ts';
import { call } from '../../api/call.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { OwnForm } from '../../parts/OwnForm.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { ProposalsPart } from './ProposalsPart.tsx';
import { RuleGroupPart } from './RuleGroupPart.tsx';
import { RulesSpread, useRulesPreview } from './RulesSpread.tsx';
import { RuleVersions } from './RuleVersions.tsx';
import { isUsable, withAllGroups } from './rule-drafts.ts';
import classes from './rules.module.css';
import { type Rules, ruleFieldsQuestion, rulesQuestion } from './rules-questions.ts';
import type { ScoreJob } from './use-score-job.ts';

/** The score by rules: written here, tried on today's and last quarter's leads while it is written, saved in versions. */
export function RulesScore({ job }: { readonly job: ScoreJob }) {
  const t = useT();
  const language = useLanguage();
  const saved = useQuery(rulesQuestion());
  if (saved.error) return <ErrorNotice error={saved.error} onRetry={() => void saved.refetch()} />;
  if (!saved.data) return <p className={classes.soft}>{t('rules.counting')}</p>;
  const { version, rules, versions, inUse, boundsFrom, leftOut } = saved.data;
  const sentence =
    version === null ? 'rules.beginning' : inUse === 'rules' ? 'rules.inUse' : 'rules.notInUse';
  return (
    <>
      <p className={parts.sentence}>{t(sentence)}</p>
      {(boundsFrom !== null || leftOut.length > 0) && (
        <p className={parts.sentence}>
          {boundsFrom !== null && t('rules.boundsFrom', { leads: formatNumber(boundsFrom, language) })}{' '}
          {leftOut.length > 0 && t('rules.leftOut', { names: leftOut.join(', ') })}
        </p>
      )}
      <RulesEditor key={version?.id ?? 'beginning'} before={rules} inUse={inUse === 'rules'} job={job} />
      {versions.length > 0 && (
        <Panel title={t('rules.versions')}>
          <RuleVersions
            versions={versions}
            busy={job.running}
            onUse={(id) => job.start(() => call('useScore', { params: { id } }))}
          />
        </Panel>
      )}
    </>
  );
}

interface RulesEditorProps {
  readonly before: Rules;
  readonly inUse: boolean;
  readonly job: ScoreJob;
}

function RulesEditor({ before, inUse, job }: RulesEditorProps) {
  const t = useT();
  const [rules, setRules] = useState<Rules>(() => withAllGroups(before));
  const fields = useQuery(ruleFieldsQuestion()).data?.fields ?? [];
  const preview = useRulesPreview(rules);
  const changed = JSON.stringify(rules) !== JSON.stringify(withAllGroups(before));
  const usable = isUsable(rules);
  const save = () => job.start(() => call('saveRules', { body: { rules, use: true } }));
  const accept = (id: string, points: number) =>
    setRules((now) => ({
      ...now,
      groups: now.groups.map((group) => ({
        ...group,
        rules: group.rules.map((rule) => (rule.id === id ? { ...rule, points } : rule)),
      })),
    }));
  const threshold = (name: 'warmFrom' | 'hotFrom', value: string | number) =>
    setRules({ ...rules, [name]: value === '' ? 1 : Number(value) });
  return (
    <OwnForm
      className={classes.editor}
      onSend={() => {
        if (usable) save();
      }}
    >
      <div className={classes.effect}>
        <h2>{t('rules.effect')}</h2>
        <RulesSpread preview={preview} />
        <div className={classes.thresholds}>
          <NumberInput
            label={t('rules.warmFrom')}
            min={1}
            max={100}
            value={rules.warmFrom}
            onChange={(value) => threshold('warmFrom', value)}
          />
          <NumberInput
            label={t('rules.hotFrom')}
            min={1}
            max={100}
            error={rules.warmFrom < rules.hotFrom ? null : t('rules.thresholdsTurned')}
            value={rules.hotFrom}
            onChange={(value) => threshold('hotFrom', value)}
          />
        </div>
        <div className={classes.buttons}>
          <Button type="submit" loading={job.running} disabled={!usable || (inUse && !changed)}>
            {inUse ? t('rules.save') : t('rules.use')}
          </Button>
          {changed && (
            <Button variant="subtle" color="gray" onClick={() => setRules(withAllGroups(before))}>
              {t('rules.takeBack')}
            </Button>
          )}
        </div>
      </div>
      <div>
        <ProposalsPart rules={rules} onAccept={accept} />
        {rules.groups.map((group, place) => (
          <RuleGroupPart
            key={group.id}
            group={group}
            fields={fields}
            reached={preview.data?.reached ?? null}
            onChange={(put) => setRules({ ...rules, groups: rules.groups.with(place, put) })}
          />
        ))}
      </div>
    </OwnForm>
  );
}
