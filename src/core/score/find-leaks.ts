import { fold } from '../import/fold.ts';
import { likeness } from './alike-columns.ts';
import { type Auc, aucOf } from './auc.ts';
import { binColumn, tallyBins } from './bin-column.ts';
import { binsOfColumn } from './bins.ts';
import { fitScorecards } from './fit-scorecard.ts';
import { type Learner, learnScore } from './learn-score.ts';
import { type ScoreColumn, type ScoreTable, salesOf } from './score-table.ts';
import { shrinkWeights, weightsOfEvidence } from './weight-of-evidence.ts';

/** Why a column may not be used. */
export type RefusalReason =
  /** It is the outcome itself, by its name. */
  | 'outcome'
  /** It says how long a contact took: it is known once the contact has ended. */
  | 'own_length'
  /** It decides the outcome nearly always. */
  | 'decides'
  /** It is filled for sales and not for the rest, or the other way round. */
  | 'filled_by_outcome'
  /** Most of its values became known after the moment scored. */
  | 'known_later'
  /** Alone it tells more than all others together, and a part of it is never sold. */
  | 'tells_too_much'
  /** It says the same as one that is refused. */
  | 'copy'
  /** Nearly each lead has a value of its own. */
  | 'identifier';

export interface Refusal {
  readonly name: string;
  readonly reason: RefusalReason;
  /** The numbers of the sentence, fractions for shares. */
  readonly values: Readonly<Record<string, number>>;
  /** `copy`: the refused column that it says the same as. */
  readonly of?: string;
}

/** When the values of a column became known. */
export interface ColumnNote {
  readonly name: string;
  readonly values: number;
  /** After the moment at which leads are scored; they are left out of the table. */
  readonly later: number;
  /** Of these, after the lead was won or lost. */
  readonly afterOutcome: number;
}

export interface LeakCheck {
  readonly kept: ScoreTable;
  readonly refused: readonly Refusal[];
}

const outcomes = new Set([
  ...'y|won|lost|sold|unsold|signed|converted|conversion|outcome|is won|deal status|deal stage'.split('|'),
  ...'loss reason|lost reason|won at|won date|lost at|lost date|closed at|close date|closed date|sale date'.split(
    '|',
  ),
  ...'order amount|deal value|gagne|perdu|vendu|signe|converti|issue|motif de perte|raison de perte'.split(
    '|',
  ),
  ...'date de signature|date de vente|montant signe'.split('|'),
]);
const lengthWords = /^(?:duration|duree|length|talk time|seconds|secondes)$/u;
const contactLength =
  /(?:duration|duree|length|time|temps|seconds|secondes).*(?:call|appel|talk|conversation|contact|echange)|(?:call|appel|talk|conversation|contact|echange).*(?:duration|duree|length|time|temps|seconds|secondes)/u;

/** Good enough to know what the other columns tell together. */
const quickLearner: Learner = { ridges: [10], fit: (table) => fitScorecards(table, [10]) };

/** Above this a single column decides the outcome rather than telling of it. */
const decidesAbove = 0.98;
/** Above this a single column is looked at with suspicion. */
const suspectAbove = 0.75;
/** The odds of being filled must differ so much, at the 95 % bound that speaks against it. */
const filledOdds = 20;

/**
 * Finds columns that know the outcome: by name, by values dated later, by being filled only for one outcome, by deciding
 * it, by telling more than everything else together while a part of it is never sold, and by saying the same as one that
 * is refused. `allowed` names stay whatever their length, strength or likeness says; nothing allows the outcome itself. `label` gives the name that people know.
 */
export function findLeaks(
  table: ScoreTable,
  notes: readonly ColumnNote[],
  allowed: ReadonlySet<string>,
  label: (name: string) => string,
  seed: number,
): LeakCheck {
  const refused: Refusal[] = [];
  const suspects: { readonly column: ScoreColumn; readonly auc: Auc; readonly part: Never }[] = [];
  const named = table.columns.filter((column) => {
    const name = fold(label(column.name))
      .replace(/[\s_.-]+/gu, ' ')
      .trim();
    const note = notes.find((candidate) => candidate.name === column.name);
    const refusal =
      refusalByName(column.name, name, allowed) ??
      refusalByDates(column.name, note) ??
      refusalByFilling(column, table.won) ??
      refusalOfIdentifier(column);
    if (refusal) {
      refused.push(refusal);
      return false;
    }
    const { auc, never } = aloneOf(column, table.won);
    if (auc && auc.value >= decidesAbove) {
      refused.push({ name: column.name, reason: 'decides', values: { auc: auc.value } });
      return false;
    }
    if (auc && never && auc.low >= suspectAbove && !allowed.has(column.name))
      suspects.push({ column, auc, part: never });
    return true;
  });
  /** Refuses a column that says the same as one refused so far. */
  const refuseCopy = (column: ScoreColumn): boolean => {
    const sources = table.columns.filter(({ name }) =>
      refused.some((one) => one.name === name && one.reason !== 'identifier' && one.reason !== 'copy'),
    );
    const copy = allowed.has(column.name) ? null : copyAmong(column, sources);
    if (copy) refused.push(copy);
    return copy !== null;
  };
  const withoutCopies = (columns: readonly ScoreColumn[]) => columns.filter((column) => !refuseCopy(column));
  const kept = withoutCopies(named);
  const strong = suspects.filter(({ column, auc, part }) => {
    if (!kept.includes(column)) return false;
    if (refuseCopy(column)) return true;
    // Beside its own copy no column would tell more than the others.
    const others = kept.filter((other) => other !== column && likeness(column, other) === null);
    const learned = learnScore({ ...table, columns: others }, quickLearner, seed);
    const together = learned.kind === 'learned' ? (learned.crossed.auc?.value ?? 0.5) : 0.5;
    if (auc.low <= together) return false;
    refused.push({
      name: column.name,
      reason: 'tells_too_much',
      values: {
        auc: auc.value,
        others: together,
        leads: part.share,
        expected: part.expected,
        sold: part.won,
      },
    });
    return true;
  });
  const columns = kept.filter((column) => !strong.some((suspect) => suspect.column === column));
  return { kept: { ...table, columns: strong.length > 0 ? withoutCopies(columns) : columns }, refused };
}

/** Of the refused columns the one that a column says the same as; null for none. */
function copyAmong(column: ScoreColumn, sources: readonly ScoreColumn[]): Refusal | null {
  const alike = sources.flatMap((source) => {
    const correlation = likeness(source, column);
    return correlation === null ? [] : [{ of: source.name, correlation }];
  });
  const [nearest] = alike.sort((a, b) => b.correlation - a.correlation);
  if (!nearest) return null;
  return { name: column.name, reason: 'copy', of: nearest.of, values: { correlation: nearest.correlation } };
}

function refusalByName(id: string, name: string, allowed: ReadonlySet<string>): Refusal | null {
  if (outcomes.has(name)) return { name: id, reason: 'outcome', values: {} };
  if (!allowed.has(id) && (lengthWords.test(name) || contactLength.test(name)))
    return { name: id, reason: 'own_length', values: {} };
  return null;
}

function refusalByDates(id: string, note: ColumnNote | undefined): Refusal | null {
  if (!note || note.values === 0 || note.later * 2 < note.values) return null;
  return {
    name: id,
    reason: 'known_later',
    values: { share: note.later / note.values, afterOutcome: note.afterOutcome / note.values },
  };
}

/**
 * Odds of being filled among sales over those among the rest, with the 95 % interval of its logarithm (B. Woolf, 1955;
 * half a lead added to each cell: J. B. S. Haldane, F. J. Anscombe, 1956).
 */
function refusalByFilling(column: ScoreColumn, won: Uint8Array): Refusal | null {
  let [filledWon, filledRest] = [0, 0];
  const sales = salesOf(won);
  for (const [row, code] of column.codes.entries()) {
    if (code < 0) continue;
    if (won[row] === 1) filledWon++;
    else filledRest++;
  }
  const rest = won.length - sales;
  if (sales === 0 || rest === 0) return null;
  const cells = [filledWon, sales - filledWon, filledRest, rest - filledRest].map((count) => count + 0.5);
  const [a = 1, b = 1, c = 1, d = 1] = cells;
  const middle = Math.log((a * d) / (b * c));
  const half = 1.959964 * Math.sqrt(cells.reduce((sum, count) => sum + 1 / count, 0));
  if (Math.abs(middle) - half < Math.log(filledOdds)) return null;
  return {
    name: column.name,
    reason: 'filled_by_outcome',
    values: { sales: filledWon / sales, rest: filledRest / rest },
  };
}

function refusalOfIdentifier(column: ScoreColumn): Refusal | null {
  const seen = new Set<number>();
  let filled = 0;
  for (const code of column.codes) {
    if (code < 0) continue;
    filled++;
    seen.add(code);
  }
  if (filled < 50 || seen.size * 2 < filled) return null;
  if (binColumn(column, new Uint8Array(column.codes.length)).kind === 'number') return null;
  return { name: column.name, reason: 'identifier', values: { values: seen.size, leads: filled } };
}

/** A part of the values that holds many leads and hardly a sale. */
interface Never {
  readonly share: number;
  readonly expected: number;
  readonly won: number;
}

/** How well a column alone tells sales from the rest, and the part of it that is never sold, if there is one. */
function aloneOf(
  column: ScoreColumn,
  won: Uint8Array,
): { readonly auc: Auc | null; readonly never: Never | null } {
  const feature = binColumn(column, won);
  const bins = binsOfColumn(feature, column.levels, column.codes);
  const tallies = tallyBins(bins, won, feature.bins.length);
  const weights = shrinkWeights(tallies, weightsOfEvidence(tallies));
  const auc = aucOf(
    Float64Array.from(bins, (bin) => weights[bin] ?? 0),
    won,
  );
  const rate = salesOf(won) / Math.max(1, won.length);
  const never = tallies.find(
    (tally) => tally.leads >= won.length / 20 && tally.won <= (tally.leads * rate) / 10,
  );
  return {
    auc,
    never: never ? { share: never.leads / won.length, expected: never.leads * rate, won: never.won } : null,
  };
}
