import {
  likeEnough,
  likeness,
  type MatchSide,
  matchPersons,
  type PersonMatch,
} from '../../../core/capture/match-persons.ts';
import type { Engine, Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import {
  leadsOfRoots,
  matchCandidates,
  matchSides,
  standingMerges,
} from '../../sql/capture/match-candidates.ts';
import { textIn } from '../desk/lead-row.ts';

/** One of two persons who may be one. */
export interface MatchedPerson extends MatchSide {
  /** The key that stands for the person. */
  readonly key: string;
  /** The lead by which it was found. */
  readonly lead: string;
  readonly createdAt: string;
  /** What that lead came by. */
  readonly from: {
    readonly kind: string | null;
    readonly file: string | null;
    readonly author: string | null;
  };
}

export interface MatchProposal extends PersonMatch {
  readonly one: MatchedPerson;
  readonly other: MatchedPerson;
}

/**
 * Persons who may be one, the likeliest first: of those with a lead created from `since` on, or only those of the
 * given company numbers. Each pair comes once; those that are joined or refused do not come.
 */
export async function findMatches(
  engine: Engine,
  workspace: string,
  since: string,
  numbers: readonly string[] | null = null,
): Promise<readonly MatchProposal[]> {
  const given = numbers === null ? [] : [JSON.stringify(numbers.map((key) => ({ key })))];
  const sql = matchCandidates(engine.dialect, numbers !== null);
  const candidates = await engine.reader.run(statement(sql, workspace, since, ...given));
  const near = candidates.filter(
    ({ one_name, other_name }) => likeness(String(one_name), String(other_name)) >= likeEnough,
  );
  if (near.length === 0) return [];
  const sides = await findSides(engine, workspace, near);
  const refused = await findRefused(engine, workspace);
  const found = new Map<string, MatchProposal>();
  for (const pair of near) {
    const [one, other] = [sides.get(String(pair.one)), sides.get(String(pair.other))];
    if (!one || !other || one.key === other.key) continue;
    const [first, second] = one.key < other.key ? [one, other] : [other, one];
    const id = `${first.key} ${second.key}`;
    const match = found.has(id) || refused.has(id) ? null : matchPersons(first, second);
    if (match) found.set(id, { one: first, other: second, ...match });
  }
  return [...found.values()].sort(
    (left, right) => Number(right.sure) - Number(left.sure) || right.likeness - left.likeness,
  );
}

async function findSides(
  engine: Engine,
  workspace: string,
  pairs: readonly Row[],
): Promise<ReadonlyMap<string, MatchedPerson>> {
  const keys = [...new Set(pairs.flatMap(({ one, other }) => [String(one), String(other)]))];
  const given = JSON.stringify(keys.map((key) => ({ key })));
  const rows = await engine.reader.run(statement(matchSides(engine.dialect), workspace, given));
  return new Map(rows.map((row) => [String(row.lead), sideOf(row)]));
}

async function findRefused(engine: Engine, workspace: string): Promise<ReadonlySet<string>> {
  const rows = await engine.reader.run(
    statement('SELECT one_key, other_key FROM match_refusals WHERE workspace_id = $1', workspace),
  );
  return new Set(rows.map((row) => `${row.one_key} ${row.other_key}`));
}

interface Pair {
  readonly one: string;
  readonly other: string;
}

/** Remembers that two persons are two, so that they are not proposed again. */
export async function refuseMatch(
  engine: Engine,
  workspace: string,
  pair: Pair,
  author: string | null,
  now: string,
): Promise<void> {
  await engine.write(async (session) => {
    await session.run(forgetting(workspace, pair));
    const [one = '', other = ''] = [pair.one, pair.other].sort();
    await session.run(
      statement(
        `INSERT INTO match_refusals (workspace_id, one_key, other_key, author, refused_at)
        VALUES ($1, $2, $3, $4, CAST($5 AS ${engine.dialect.types.time}))`,
        workspace,
        one,
        other,
        author,
        now,
      ),
    );
  });
}

/** Forgets that two persons are two. */
export async function reopenMatch(engine: Engine, workspace: string, pair: Pair): Promise<void> {
  await engine.write((session) => session.run(forgetting(workspace, pair)));
}

function forgetting(workspace: string, pair: Pair) {
  const [one = '', other = ''] = [pair.one, pair.other].sort();
  return statement(
    'DELETE FROM match_refusals WHERE workspace_id = $1 AND one_key = $2 AND other_key = $3',
    workspace,
    one,
    other,
  );
}

/** How many leads that count each of these persons has. */
export async function countLeads(
  engine: Engine,
  workspace: string,
  persons: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const given = JSON.stringify([...new Set(persons)].map((key) => ({ key })));
  const rows = await engine.reader.run(statement(leadsOfRoots(engine.dialect), workspace, given));
  return new Map(rows.map((row) => [String(row.root), Number(row.leads)]));
}

export interface MergedPerson {
  readonly key: string;
  /** Name, else e-mail address or phone; empty when nothing is known any more. */
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** A join of two persons that stands. */
export interface Merge {
  /** Undoing it parts the two. */
  readonly batch: string;
  readonly at: string;
  readonly author: string | null;
  readonly one: MergedPerson;
  readonly other: MergedPerson;
  /** Lead that was marked as a duplicate with it. */
  readonly duplicate: string | null;
}

/** Joins of two persons that stand, newest first; `limit` at most. */
export async function listMerges(
  engine: Engine,
  workspace: string,
  limit: number,
): Promise<readonly Merge[]> {
  const rows = await engine.reader.run(statement(standingMerges(limit), workspace));
  return rows.map((row) => {
    const person = (id: 'one' | 'other'): MergedPerson => {
      const [name, email, phone] = ['name', 'email', 'phone'].map((part) => textIn(row[`${id}_${part}`]));
      const contacts = { email: email ?? null, phone: phone ?? null };
      return { key: String(row[`${id}_key`]), name: name ?? email ?? phone ?? '', ...contacts };
    };
    return {
      batch: String(row.id),
      at: String(row.recorded_at),
      author: textIn(row.author),
      one: person('one'),
      other: person('other'),
      duplicate: textIn(row.duplicate),
    };
  });
}

/** The leads of two persons that count, oldest first; `root` is the key that stands for each lead's person. */
export async function leadsOfPersons(
  engine: Engine,
  workspace: string,
  persons: readonly [string, string],
): Promise<
  readonly {
    readonly key: string;
    readonly root: string;
    readonly createdAt: string;
    readonly open: boolean;
  }[]
> {
  const rows = await engine.reader.run(
    statement(
      `SELECT l.key, l.created_at, coalesce(a.root_key, l.person_key) AS root,
        s.won_at IS NULL AND s.lost_at IS NULL AND coalesce(s.counted, TRUE) AS open
      FROM leads l
      LEFT JOIN person_aliases a ON a.workspace_id = $1 AND a.superseded_at IS NULL AND a.key = l.person_key
      LEFT JOIN settled_leads s ON s.workspace_id = $1 AND s.key = l.key
      WHERE l.workspace_id = $1 AND l.superseded_at IS NULL AND l.duplicate_of IS NULL
        AND coalesce(a.root_key, l.person_key) IN ($2, $3)
      ORDER BY l.created_at, l.key`,
      workspace,
      ...persons,
    ),
  );
  return rows.map((row) => ({
    key: String(row.key),
    root: String(row.root),
    createdAt: String(row.created_at),
    open: row.open === true,
  }));
}

function sideOf(row: Row): MatchedPerson {
  return {
    key: String(row.root),
    name: textIn(row.name) ?? '',
    email: textIn(row.email),
    phone: textIn(row.phone),
    company: textIn(row.company),
    companyNumber: textIn(row.company_number),
    postcode: textIn(row.postcode),
    lead: String(row.lead),
    createdAt: String(row.created_at),
    from: { kind: textIn(row.from_kind), file: textIn(row.from_file), author: textIn(row.from_author) },
  };
}
