import { priceBought } from '../../store/records/vendors/price-bought.ts';
import type { Application } from '../application.ts';

/** So long after a fact: what comes together is priced together. */
const pauseMs = 300;
/** What a price depends on. */
const watched: ReadonlySet<string> = new Set(['leads', 'lead_events', 'costs']);

/**
 * Gives leads under a contract their price as they come in, however they come, and takes it back where somebody else
 * gives one. Looks once at the beginning too: the last process may have ended in between. Returns what stops it, which
 * first prices the leads that wait.
 */
export function keepPriced(
  { store, workspace, events, now }: Pick<Application, 'store' | 'workspace' | 'events' | 'now'>,
  fail: (error: unknown) => void,
): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** Something came since the last look; not so at the beginning, which a short command need not wait for. */
  let news = false;
  let running: Promise<void> = Promise.resolve();

  const price = async (): Promise<void> => {
    const priced = await priceBought(store, workspace, now().toISOString(), { all: false });
    if (priced > 0) events.tell({ name: 'facts', data: { facts: ['costs'] } });
  };
  const run = (): void => {
    timer = null;
    news = false;
    running = running.then(price).catch(fail);
  };
  const wait = (): void => {
    // Never put off: where leads come without a pause, it would not be done at all.
    timer ??= setTimeout(run, pauseMs);
  };
  const forget = events.listen((event) => {
    if (event.name !== 'facts') return;
    const { facts } = event.data;
    if (facts.length === 0 || facts.some((fact) => watched.has(fact))) {
      news = true;
      wait();
    }
  });
  wait();
  return async () => {
    forget();
    if (timer) {
      clearTimeout(timer);
      if (news) run();
    }
    await running;
  };
}
