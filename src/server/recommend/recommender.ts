import type { FactId } from '../../core/facts/fact.ts';
import type { Learned } from '../../core/recommend/learn-task.ts';
import type { ProofRules } from '../../core/recommend/prove-recommendations.ts';
import type { WorkspaceSettings } from '../../core/settings/workspace.ts';
import { type KeptMark, listMarks } from '../../store/records/recommend/article-marks.ts';
import { readSold, type Sold } from '../../store/records/recommend/read-sold.ts';
import type { Store } from '../../store/store.ts';
import type { Events } from '../events.ts';
import { workAside } from '../lifetime/work-out.ts';

interface RecommenderNeeds {
  readonly store: Store;
  readonly workspace: string;
  readonly events: Events;
  readonly now: () => Date;
}

/** Everything that an answer needs, in memory. */
export interface Known extends Learned, Omit<Sold, 'texts'> {
  /** The number of each article by its name. */
  readonly numbers: ReadonlyMap<string, number>;
  /** ISO instant. */
  readonly learnedAt: string;
  /** Orders in the book when the weights were proven. */
  readonly provenOrders: number;
  readonly provenBy: ProofRules;
}

/** What people decide, which counts at once. */
export interface Chosen {
  readonly settings: WorkspaceSettings;
  readonly marks: ReadonlyMap<string, KeptMark>;
}

/** Facts that change what is known of orders; those of a lead can name an order's customer. */
const watched: ReadonlySet<string> = new Set<FactId>(['orders', 'order_lines', 'leads']);
/** Learning takes at most this share of the time: after it nothing is learned for so many times as long. */
const restTimes = 20;
/** Weights and proof are worked out anew once the orders have grown by a twentieth. */
const provenGrowth = 1.05;
/** Nobody asked for so long: the memory is given back. */
const forgetMs = 3_600_000;

/**
 * Keeps what recommendations go by in memory. It is learned when it is first asked for; once facts have arrived the
 * answer still comes from what is known, while what is new is learned aside.
 */
export class Recommender {
  readonly #application: RecommenderNeeds;
  readonly #fail: (error: unknown) => void;
  readonly #stopListening: () => void;
  #known: Known | null = null;
  #chosen: Promise<Chosen> | null = null;
  #learning: Promise<Known> | null = null;
  #stale = false;
  #restUntil = 0;
  #forget: NodeJS.Timeout | null = null;

  constructor(application: RecommenderNeeds, fail: (error: unknown) => void) {
    this.#application = application;
    this.#fail = fail;
    this.#stopListening = application.events.listen((event) => {
      if (event.name === 'settings') {
        this.#chosen = null;
        this.#stale = true;
      }
      if (event.name !== 'facts') return;
      const { facts } = event.data;
      if (facts.length === 0 || facts.some((fact) => watched.has(fact))) this.#stale = true;
    });
  }

  /** What is known, and whether newer facts are still to be learned. Waits only where nothing is known yet. */
  async known(): Promise<{ readonly known: Known; readonly learning: boolean }> {
    this.#keepForNow();
    const rested = performance.now() >= this.#restUntil;
    if (this.#learning === null && (this.#known === null || (this.#stale && rested))) {
      const learning = this.#learn();
      this.#learning = learning;
      const ended = (): void => {
        this.#learning = null;
      };
      learning.then(ended, (error: unknown) => {
        ended();
        // Whoever waits for it hears of it; nobody does where something older answers.
        if (this.#known) this.#fail(error);
      });
    }
    const known = this.#known ?? (await this.#learning);
    if (known === null) throw new Error('nothing was learned');
    return { known, learning: this.#stale };
  }

  /** Settings and marks. */
  chosen(): Promise<Chosen> {
    this.#chosen ??= this.#readChosen().catch((error: unknown) => {
      this.#chosen = null;
      throw error;
    });
    return this.#chosen;
  }

  /** Marks were changed. */
  chooseAnew(): void {
    this.#chosen = null;
  }

  /** Resolves when what is under way has ended. */
  async close(): Promise<void> {
    this.#stopListening();
    if (this.#forget) clearTimeout(this.#forget);
    await this.#learning?.catch(() => undefined);
  }

  async #readChosen(): Promise<Chosen> {
    const { store, workspace } = this.#application;
    const [settings, marks] = await Promise.all([
      store.workspaces.settings(workspace),
      listMarks(store.engine, workspace),
    ]);
    return { settings, marks: new Map(marks.map((mark) => [mark.article, mark])) };
  }

  async #learn(): Promise<Known> {
    const { store, workspace, now } = this.#application;
    const began = performance.now();
    this.#stale = false;
    const learnedAt = now().toISOString();
    try {
      const { catalogueDays, onceBelow } = (await this.chosen()).settings;
      const { texts, ...sold } = await readSold(store.engine, workspace);
      const rules = { catalogueDays, onceBelow };
      const { model, proven } = await workAside({
        kind: 'recommendations',
        task: {
          texts,
          categories: numberedCategories(sold.articles),
          customers: sold.customers.size,
          rules,
          proven: stillProven(this.#known, sold, rules),
        },
      });
      const same = this.#known !== null && proven === this.#known.proven;
      this.#known = {
        ...sold,
        model,
        proven,
        numbers: new Map(sold.articles.map(({ name }, number) => [name, number])),
        learnedAt,
        provenOrders: same ? (this.#known?.provenOrders ?? 0) : sold.orders,
        provenBy: rules,
      };
      return this.#known;
    } catch (error) {
      this.#stale = true;
      throw error;
    } finally {
      this.#restUntil = performance.now() + restTimes * (performance.now() - began);
    }
  }

  #keepForNow(): void {
    if (this.#forget) clearTimeout(this.#forget);
    this.#forget = setTimeout(() => {
      this.#known = null;
    }, forgetMs);
    this.#forget.unref();
  }
}

function numberedCategories(articles: Sold['articles']): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(articles, ({ category }) => {
    if (category === null) return -1;
    const number = numbers.get(category) ?? numbers.size;
    numbers.set(category, number);
    return number;
  });
}

/** What was proven, unless the rules changed or the orders grew or shrank by more than a twentieth since. */
function stillProven(
  known: Known | null,
  { orders }: Pick<Sold, 'orders'>,
  rules: ProofRules,
): Learned['proven'] | null {
  if (known === null) return null;
  const { provenBy, provenOrders, proven } = known;
  const same = provenBy.catalogueDays === rules.catalogueDays && provenBy.onceBelow === rules.onceBelow;
  const near = orders <= provenOrders * provenGrowth && provenOrders <= orders * provenGrowth;
  return same && near ? proven : null;
}
