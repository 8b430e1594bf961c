import type { FactId } from '../../../core/facts/fact.ts';
import type { SettledId } from '../../../core/facts/settled.ts';
import { settledTable } from '../../../core/facts/settled.ts';
import { statement } from '../../engine/statement.ts';
import type { LedgerId } from '../../schema/ledger-tables.ts';
import { affectedTables } from '../../sql/affected-tables.ts';
import { customersOfTouched, fillSettled, ordersOfCustomers, touchedTable } from '../../sql/fill-settled.ts';
import { KeyLists } from '../../sql/key-lists.ts';
import { deskFacts } from '../../sql/settle-lead-desk.ts';
import { settlingOrder } from '../../sql/settled-queries.ts';
import { settlingOfFew } from '../../sql/settled-source.ts';
import type { Settling } from '../../sql/settling.ts';
import { linked } from '../../sql/touched.ts';
import { makeTemporary } from '../run-temporary.ts';
import { type Place, settleWhole } from '../settle.ts';
import type { KeyedRow } from './few-row.ts';
import { familyOf, findFewTouched, named, type Touched } from './find-few-touched.ts';
import { NearRows } from './near-rows.ts';

/** What is settled with orders. */
const withOrders: readonly SettledId[] = [
  'settled_orders',
  'settled_lines',
  'settled_refunds',
  'settled_answers',
];

export interface FewChange {
  /** Versions that were just written. */
  readonly rows: readonly KeyedRow[];
  /** Persons that no row of before names. */
  readonly newPersons: ReadonlySet<string>;
  /** Ledger tables known to have no current row. */
  readonly empty: ReadonlySet<LedgerId>;
}

/** Settles what few written rows reach. */
export async function settleFew(place: Place, { rows, newPersons, empty }: FewChange): Promise<void> {
  const affected = new Set<SettledId>(rows.flatMap(({ fact }) => affectedTables[fact]));
  if (affected.size === 0) return;
  const aliased = !empty.has('person_aliases');
  const near = new NearRows(place, newPersons);
  const touched = await findFewTouched(near, rows, aliased);
  const stage = new Stage(place, near, touched, aliased, empty);
  const orders = touched.get('touched_orders') ?? new Set();
  if (orders.size > 0 && withOrders.some((table) => affected.has(table))) await stage.addOrders(orders);
  const settling = await stage.settling();
  for (const table of settlingOrder) {
    const keys = touched.get(touchedTable(table)) ?? new Set();
    if (!affected.has(table) || keys.size === 0) continue;
    if (table === 'settled_mrr') {
      await settleWhole(place, new Set([table]));
      continue;
    }
    const [clear, insert] = fillSettled(settling, table);
    const base: FactId = table === 'settled_lines' ? 'orders' : settledTable(table).ledger;
    const added = new Set(
      rows.filter(({ fact, state }) => fact === base && state === 'added').map(({ key }) => key),
    );
    // What was not there before was not settled before.
    const allAdded = [...keys].every((key) => added.has(key));
    for (const sql of allAdded ? [insert] : [clear, insert]) await place.session.run(statement(sql));
  }
}

/** Of these it only matters whether there are some: they are read by the leads they name. */
const known: ReadonlySet<string> = new Set(deskFacts.map((fact) => `near_${fact}`));

/** Puts the touched keys where the SELECTs that settle find them. */
class Stage {
  readonly #place: Place;
  readonly #near: NearRows;
  readonly #touched: Touched;
  readonly #aliased: boolean;
  readonly #empty: ReadonlySet<LedgerId>;
  /** How many keys a temporary table was last filled with. */
  readonly #staged = new Map<string, number>();

  constructor(
    place: Place,
    near: NearRows,
    touched: Touched,
    aliased: boolean,
    empty: ReadonlySet<LedgerId>,
  ) {
    this.#place = place;
    this.#near = near;
    this.#touched = touched;
    this.#aliased = aliased;
    this.#empty = empty;
  }

  /** Adds the other orders of the customers of the touched ones, and what goes with an order. */
  async addOrders(orders: Set<string>): Promise<void> {
    const { session, dialect } = this.#place;
    await this.#near.find(['orders'], { key: orders });
    const settling = await this.settling();
    const customers = await session.run(statement(customersOfTouched(settling)));
    if (customers.length > 0) {
      const lists = new KeyLists(dialect);
      const sql = ordersOfCustomers(settling, lists.in(customers.map(({ key }) => String(key))));
      const others = await session.run(statement(sql, ...lists.parameters));
      for (const { key } of others) orders.add(String(key));
      await this.#near.find(['orders'], { key: orders });
    }
    await this.#near.find(['refunds', 'answers'], { order_ref: orders });
    this.#add(
      'touched_refunds',
      this.#near.of('refunds').map(({ key }) => key),
    );
    this.#add(
      'touched_answers',
      this.#near.of('answers').map(({ key }) => key),
    );
  }

  /** Settling over the keys as they stand now; the leads that their rows could belong to are looked up before. */
  async settling(): Promise<Settling> {
    const facts = [...linked, 'costs' as const].flatMap((fact) => this.#near.of(fact));
    if (facts.length > 0) {
      const persons = named(facts, 'person_key');
      await this.#near.find(['leads'], {
        key: named(facts, 'lead_ref'),
        person_key: this.#aliased ? await familyOf(this.#near, persons) : persons,
        click_id: named(facts, 'click_id'),
      });
      this.#add(
        'near_leads',
        this.#near.of('leads').map(({ key }) => key),
      );
    }
    const none = new Set(['near_leads']);
    for (const [name, keys] of this.#touched) {
      if (keys.size > 0) none.delete(name);
      else none.add(name);
      if (keys.size > 0 && !known.has(name) && this.#staged.get(name) !== keys.size)
        await this.#fill(name, keys);
    }
    const { dialect, workspace, settings } = this.#place;
    return settlingOfFew(dialect, workspace, settings, this.#empty, none);
  }

  #add(name: string, keys: readonly string[]): void {
    this.#touched.set(name, new Set([...(this.#touched.get(name) ?? []), ...keys]));
  }

  async #fill(name: string, keys: ReadonlySet<string>): Promise<void> {
    const { session, dialect } = this.#place;
    const lists = new KeyLists(dialect);
    const rows = lists.rows(keys);
    await makeTemporary(session, dialect, name, rows, ...lists.parameters);
    this.#staged.set(name, keys.size);
  }
}
