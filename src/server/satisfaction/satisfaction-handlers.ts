import { currencyExponent } from '../../core/money/currencies.ts';
import { parseFilter } from '../../core/query/parse-filter.ts';
import type { Seen } from '../../core/satisfaction/answer-figures.ts';
import { openDesk } from '../../store/records/desk/open-desk.ts';
import { askSatisfaction } from '../../store/records/satisfaction/ask-satisfaction.ts';
import { listAnswerTasks } from '../../store/records/satisfaction/list-answer-tasks.ts';
import { listComments } from '../../store/records/satisfaction/list-comments.ts';
import type { Application } from '../application.ts';
import { defined } from '../handlers/defined.ts';
import type { Handlers } from '../http/handlers.ts';
import { changeAnswerTask } from './change-answer-task.ts';

type Ids = 'satisfaction' | 'answers' | 'answerTask' | 'answerTasks';

/** How content customers are, and what they wrote. */
export function satisfactionHandlers(application: Application): Handlers<Ids> {
  const { store, workspace, now } = application;
  const instant = () => now().toISOString();
  return {
    satisfaction: async ({ search }) => {
      const { by = null, days } = search;
      const found = await askSatisfaction(store, workspace, { ...scopeOf(search), by, days }, instant());
      const { currency } = found.settings;
      const minor = 10 ** currencyExponent(currency);
      const shown = <Figures extends { readonly basket: Seen | null }>(figures: Figures) => ({
        ...figures,
        basket: figures.basket && inMainUnits(figures.basket, minor),
      });
      return {
        kind: found.kind,
        kinds: found.kinds,
        period: found.period,
        until: found.until,
        currency,
        by,
        days,
        all: shown(found.all),
        groups: found.groups.map(({ orders, ...group }) => ({
          ...shown(group),
          orders: orders && { low: orders.low / minor, high: orders.high / minor },
        })),
        followed: found.followed,
      };
    },
    answers: async ({ search }) => {
      const { mood = null, silent, cursor = null, limit } = search;
      const asked = { ...scopeOf(search), search: search.search || null, mood, silent, cursor, limit };
      const { rows, nextCursor } = await listComments(store, workspace, asked, instant());
      const { currency } = await store.workspaces.settings(workspace);
      const minor = 10 ** currencyExponent(currency);
      return {
        currency,
        rows: rows.map(({ order, ...row }) => ({
          ...row,
          order: order && { key: order.key, net: order.net === null ? null : order.net / minor },
        })),
        nextCursor,
      };
    },
    answerTask: ({ params, body, caller, language }) =>
      changeAnswerTask(application, params.id, body, { author: caller.author, language }),
    answerTasks: async ({ search: { owner = null, dueBefore, limit } }) =>
      listAnswerTasks(await openDesk(store, workspace, instant()), { owner, dueBefore, limit }),
  };
}

function scopeOf(search: {
  readonly kind?: 'nps' | 'csat' | 'rating' | undefined;
  readonly from: string;
  readonly to: string;
  readonly where?: readonly string[] | undefined;
  readonly asOf?: string | undefined;
}) {
  const { kind = null, from, to, where = [], asOf } = search;
  return { kind, from, to, where: where.map(parseFilter), ...defined({ asOf }) };
}

function inMainUnits({ value, interval }: Seen, minor: number): Seen {
  return {
    value: value / minor,
    interval: interval && { low: interval.low / minor, high: interval.high / minor },
  };
}
