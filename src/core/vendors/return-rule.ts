import type { DeskFacts } from '../desk/desk-facts.ts';
import { type ActionContext, eventFacts } from '../desk/lead-actions.ts';
import { FilonError } from '../errors/filon-error.ts';
import type { ReturnReason, VendorContract } from './contract.ts';
import { returnDaysLeft } from './return-deadline.ts';
import { type ReturnProof, readProof, writeProof } from './return-proof.ts';

/** `asked`: the vendor has still to decide. */
export const returnStates = ['none', 'asked', 'accepted', 'refused'] as const;

export type ReturnState = (typeof returnStates)[number];

/** An event of a lead's return as the ledger has it. */
export interface ReturnEvent {
  readonly type: 'return_asked' | 'returned' | 'return_refused';
  /** ISO instant. */
  readonly at: string;
  readonly reason: string | null;
  readonly proof: string | null;
  readonly author: string | null;
  readonly batch: string;
}

/** Where a lead's return stands. */
export interface ReturnStanding {
  readonly state: ReturnState;
  /** A reason of `returnReasons`, or a file's words. */
  readonly reason: string | null;
  readonly proof: ReturnProof | null;
  readonly askedAt: string | null;
  readonly askedBy: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  /** What was said with the decision. */
  readonly comment: string | null;
  /** The batch of the latest step: undoing it takes that step back. */
  readonly batch: string | null;
}

/**
 * Where a return stands after its events, earliest first. A lead that a file says was `returned` was taken back by its
 * vendor, asked or not.
 */
export function returnStanding(events: readonly ReturnEvent[]): ReturnStanding {
  const returned = events.find(({ type }) => type === 'returned');
  const last = returned ?? events.at(-1);
  const asked = events.findLast(({ type }) => type === 'return_asked') ?? null;
  const decision = last && last.type !== 'return_asked' ? last : null;
  return {
    state: !last
      ? 'none'
      : last.type === 'returned'
        ? 'accepted'
        : last.type === 'return_asked'
          ? 'asked'
          : 'refused',
    reason: (asked ?? last)?.reason ?? null,
    proof: readProof((asked ?? last)?.proof ?? null),
    askedAt: asked?.at ?? null,
    askedBy: asked?.author ?? null,
    decidedAt: decision?.at ?? null,
    decidedBy: decision?.author ?? null,
    comment: decision && asked ? decision.proof : null,
    batch: last?.batch ?? null,
  };
}

/** What must be known to ask for a return. */
export interface AskedReturn {
  readonly reason: ReturnReason;
  readonly proof: ReturnProof | null;
  readonly standing: ReturnStanding;
  readonly vendor: string | null;
  /** Something was paid for it, or a contract holds. */
  readonly bought: boolean;
  /** null: nothing was agreed, so nothing forbids. */
  readonly contract: VendorContract | null;
  readonly lastDay: string | null;
  readonly today: string;
  /** It has an order. */
  readonly ordered: boolean;
}

/**
 * Refuses a return that the vendor would refuse. Errors: `lead_not_bought`, `return_asked_already`,
 * `return_accepted_already`, `return_of_sale`, `return_reason_refused`, `return_too_late`, `return_proof_needed`.
 */
export function checkReturn(asked: AskedReturn): void {
  const { standing, contract, reason, lastDay, today } = asked;
  const vendor = asked.vendor ?? '';
  if (!asked.bought) throw new FilonError('lead_not_bought');
  if (standing.state === 'accepted') throw new FilonError('return_accepted_already');
  if (standing.state === 'asked') throw new FilonError('return_asked_already');
  if (asked.ordered) throw new FilonError('return_of_sale');
  if (contract && !contract.reasons.includes(reason)) {
    throw new FilonError('return_reason_refused', { vendor, reason, reasons: contract.reasons.join(', ') });
  }
  if (lastDay !== null && returnDaysLeft(lastDay, today) < 0) {
    throw new FilonError('return_too_late', { vendor, day: lastDay });
  }
  if (asked.proof === null) throw new FilonError('return_proof_needed');
}

/** The vendor is asked to take the lead back. */
export function askFacts(context: ActionContext, reason: ReturnReason, proof: ReturnProof): DeskFacts {
  return eventFacts(context, { type: 'return_asked', reason, proof: writeProof(proof) });
}

/**
 * The vendor has decided: from here on an accepted return is credited. Errors: `return_not_asked`,
 * `return_decided_already`.
 */
export function decisionFacts(
  context: ActionContext,
  standing: ReturnStanding,
  accepted: boolean,
  comment: string | null,
): DeskFacts {
  if (standing.state === 'none') throw new FilonError('return_not_asked');
  if (standing.state !== 'asked') throw new FilonError('return_decided_already');
  const type = accepted ? 'returned' : 'return_refused';
  return eventFacts(context, { type, reason: standing.reason, proof: comment });
}
