import { FilonError } from '../../core/errors/filon-error.ts';
import { proposePoints } from '../../core/score/rules/propose-points.ts';
import { ruleFields } from '../../core/score/rules/rule-fields.ts';
import { ruleFieldName } from '../../core/score/rules/rule-words.ts';
import { startingRules } from '../../core/score/rules/starting-rules.ts';
import { fitStartingRules } from '../../store/records/score/fit-starting-rules.ts';
import { previewRules, readRuleFields } from '../../store/records/score/preview-rules.ts';
import { readHolds } from '../../store/records/score/read-holds.ts';
import type { RulesPlace } from '../../store/records/score/rule-records.ts';
import {
  championScore,
  isRules,
  keepRules,
  listScores,
  type RulesVersion,
} from '../../store/records/score/score-models.ts';
import type { Application } from '../application.ts';
import type { Call, Handlers } from '../http/handlers.ts';
import { scoringJob } from './learn-job.ts';
import { previewView, rulesVersionView } from './rule-views.ts';
import type { StartScoring } from './start-scoring.ts';

type Ids = 'scoreRules' | 'ruleFields' | 'previewRules' | 'proposePoints' | 'saveRules';

/** Rules that leads are scored by. */
export function ruleHandlers(application: Application, start: StartScoring): Handlers<Ids> {
  const { store, workspace, now } = application;
  const { engine } = store;

  const shown = (versions: readonly RulesVersion[], id: string | undefined): RulesVersion | null => {
    if (id === undefined) return versions.find(({ state }) => state === 'champion') ?? versions[0] ?? null;
    const asked = versions.find((version) => version.id === id);
    if (!asked) throw new FilonError('rules_not_found', { rules: id });
    return asked;
  };

  const place = async (): Promise<RulesPlace> => ({
    engine,
    workspace,
    settings: await store.workspaces.settings(workspace),
    now: now().toISOString(),
  });

  return {
    scoreRules: async ({ search, language }) => {
      const all = await listScores(engine, workspace);
      const versions = all.filter(isRules);
      const champion = all.find(({ state }) => state === 'champion');
      const version = shown(versions, search.version);
      return {
        version: version && rulesVersionView(version),
        ...(version
          ? { rules: version.kept.rules, boundsFrom: null, leftOut: [] }
          : await fitStartingRules(await place(), startingRules(language))),
        versions: versions.map(rulesVersionView),
        inUse: champion ? (isRules(champion) ? 'rules' : 'learned') : null,
      };
    },
    ruleFields: async ({ language }) => {
      const found = await readRuleFields(engine, workspace);
      const rest = ruleFields.filter((feature) => !found.some((one) => one.feature === feature));
      return {
        fields: [...found, ...rest.map((feature) => ({ feature, values: [] }))].map((field) => ({
          ...field,
          name: ruleFieldName(field.feature, language),
        })),
      };
    },
    previewRules: async ({ body }) => previewView(await previewRules(await place(), body.rules)),
    proposePoints: async ({ body }) => {
      const { holds, won } = await readHolds(await place(), body.rules);
      return proposePoints(body.rules, holds, won);
    },
    saveRules: async (call: Call<'saveRules'>) => {
      const { rules, use } = call.body;
      const champion = await championScore(engine, workspace);
      const takesOver = use ?? (champion !== null && isRules(champion));
      const kept = { rules, chance: null, baskets: null };
      const keep = () =>
        keepRules(engine, workspace, kept, { author: call.caller.author, now: now().toISOString() });
      if (!takesOver) return { id: await keep(), job: null };
      start.assertIdle();
      const id = await keep();
      return { id, job: start.begin(call, (job) => scoringJob(application, id, job)).job };
    },
  };
}
