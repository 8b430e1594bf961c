/** How a work queue can be ordered. */
export const queueOrders = ['worth', 'score', 'age'] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** A lead that waits for somebody: for a task that is due, or for its first answer. */
export interface WaitingLead {
  readonly key: string;
  readonly why: 'task' | 'answer';
  /** What it may bring, minor units; null where nothing is known. */
  readonly expected: number | null;
  readonly score: number | null;
  /** The kind of its next task; null without. */
  readonly task: string | null;
  /** Since when it waits: its creation, or the task's time. ISO. */
  readonly since: string;
}

export interface QueuedLead extends WaitingLead {
  readonly waitedHours: number;
  /** Minutes that the next step is taken to need. */
  readonly minutes: number;
  /** What is lost with each further hour of waiting, per minute of work, minor units. */
  readonly worth: number;
}

/** Minutes that steps are taken to need: an assumption, the same for all. */
export const stepMinutes: Readonly<Record<string, number>> = {
  call: 8,
  email: 5,
  sms: 3,
  meeting: 45,
  quote: 30,
  other: 10,
};
/** Hours in which the chance of a sale is taken to halve while a lead waits: an assumption, the same for all. */
export const halvingHours = { answer: 24, task: 72 } as const;

const hourMs = 3_600_000;

/**
 * Orders what waits. By `worth`: expected value × share of the chance that one more hour of waiting loses ÷ minutes of the
 * next step, with a chance that halves every `halvingHours`: 2^(−waited / H) × (1 − 2^(−1 / H)); so what is dear, fresh and
 * quick to do comes first. A lead of which no value is known counts as the mean of the others, 1 if none is. By `score`:
 * the highest first, without one last. By `age`: who waits longest. Equal ones stand by value, then by key.
 */
export function orderQueue(
  leads: readonly WaitingLead[],
  order: QueueOrder,
  now: string,
): readonly QueuedLead[] {
  const known = leads.flatMap(({ expected }) => (expected === null ? [] : [expected]));
  const usual = known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : 1;
  const queued = leads.map((lead): QueuedLead => {
    const waitedHours = Math.max(0, (Date.parse(now) - Date.parse(lead.since)) / hourMs);
    const minutes = stepMinutes[lead.task ?? 'call'] ?? 10;
    const half = halvingHours[lead.why];
    const lost = 2 ** (-waitedHours / half) * (1 - 2 ** (-1 / half));
    return { ...lead, waitedHours, minutes, worth: ((lead.expected ?? usual) * lost) / minutes };
  });
  const first: Readonly<Record<QueueOrder, (lead: QueuedLead) => number>> = {
    worth: ({ worth }) => worth,
    score: ({ score }) => score ?? -1,
    age: ({ waitedHours }) => waitedHours,
  };
  return queued.sort(
    (a, b) =>
      first[order](b) - first[order](a) || (b.expected ?? 0) - (a.expected ?? 0) || (a.key < b.key ? -1 : 1),
  );
}
