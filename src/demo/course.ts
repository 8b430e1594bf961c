import type { Journal } from './journal.ts';
import type { Lead } from './lead.ts';

/** How a lead ends. */
export interface CourseEnd {
  readonly type: 'won' | 'lost' | 'returned' | 'duplicate';
  readonly stamp: number;
  readonly reason: string | null;
}

/** What becomes of a lead, to its end: stamps may lie after the demo's last day. Null: it never happens. */
export interface Course {
  readonly lead: Lead;
  /** Calls to the lead until somebody answered. */
  readonly calls: { readonly stamp: number; readonly answered: boolean }[];
  /** When somebody spoke with the lead. */
  reachedAt: number | null;
  qualifiedAt: number | null;
  /** The visit at home. */
  visitAt: number | null;
  quoteAt: number | null;
  end: CourseEnd | null;
}

/** When it is clear whether the lead has a real project: qualified, or ended before; null if that never comes. */
export function assessedAt({ qualifiedAt, reachedAt, end }: Course): number | null {
  if (reachedAt === null) return null;
  return qualifiedAt ?? end?.stamp ?? null;
}

/** Whether the lead still waits for its end when the demo stops. */
export function isOpen({ end }: Course, journal: Journal): boolean {
  return end === null || !journal.happened(end.stamp);
}
