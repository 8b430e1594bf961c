import { dimensionValues } from '../../store/records/query/dimension-values.ts';
import { explainQuery } from '../../store/records/query/explain-query.ts';
import { runCockpit } from '../../store/records/query/run-cockpit.ts';
import { runFunnel } from '../../store/records/query/run-funnel.ts';
import { runProof } from '../../store/records/query/run-proof.ts';
import { runQuery } from '../../store/records/query/run-query.ts';
import { runWhy } from '../../store/records/query/run-why.ts';
import type { Application } from '../application.ts';
import type { Handlers } from '../http/handlers.ts';
import { catalogueAnswer } from './catalogue-answer.ts';
import { questionOf } from './question-of.ts';

type Ids = 'query' | 'explain' | 'proof' | 'why' | 'catalogue' | 'dimensionValues' | 'cockpit' | 'funnel';

/** Every analytic question. */
export function questionHandlers({ store, workspace, now }: Application): Handlers<Ids> {
  const instant = () => now().toISOString();
  return {
    query: ({ body, language }) => runQuery(store, workspace, questionOf(body), instant(), language),
    explain: ({ body }) => explainQuery(store, workspace, questionOf(body), instant()),
    proof: ({ body, language }) => runProof(store, workspace, questionOf(body), instant(), language),
    why: ({ body, language }) => runWhy(store, workspace, questionOf(body), instant(), language),
    catalogue: ({ language }) => catalogueAnswer(language),
    dimensionValues: ({ params, search }) => dimensionValues(store, workspace, params.name, search.search),
    cockpit: ({ body, language }) => runCockpit(store, workspace, questionOf(body), instant(), language),
    funnel: ({ body, language }) => runFunnel(store, workspace, questionOf(body), instant(), language),
  };
}
