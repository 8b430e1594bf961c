import type { z } from 'zod';
import type { leadReturnSchema } from '../../api/vendors.ts';
import { returnReasons } from '../../core/vendors/contract.ts';
import { proofSentence, reasonName } from '../../core/vendors/return-words.ts';
import type { Language } from '../../core/words/language.ts';
import { type BoughtLead, proposedReason, wasBought } from '../../store/records/vendors/bought.ts';
import type { Frozen } from '../http/frozen.ts';

/** A bought lead as the API shows its return, in a language. */
export function returnView(
  bought: BoughtLead,
  language: Language,
): Frozen<z.output<typeof leadReturnSchema>> {
  const { lead, standing, contract, proofs } = bought;
  const { vendor, product, postcode, key, person, title } = lead;
  const said = (reason: (typeof returnReasons)[number]): string | null => {
    const proof = proofs[reason];
    return proof ? proofSentence(proof, language) : null;
  };
  return {
    key,
    name: person.name ?? title,
    vendor,
    product,
    postcode,
    day: bought.day,
    paidMinor: bought.paidMinor,
    bought: wasBought(bought),
    state: standing.state,
    reason: standing.reason,
    reasonName: standing.reason === null ? null : reasonName(standing.reason, language),
    proof: standing.proof && proofSentence(standing.proof, language),
    askedAt: standing.askedAt,
    askedBy: standing.askedBy,
    decidedAt: standing.decidedAt,
    decidedBy: standing.decidedBy,
    comment: standing.comment,
    batch: standing.batch,
    lastDay: bought.lastDay,
    daysLeft: bought.daysLeft,
    proposed: proposedReason(bought),
    reasons: (contract?.reasons ?? returnReasons).map((reason) => ({
      reason,
      name: reasonName(reason, language),
      proof: said(reason),
    })),
  };
}
