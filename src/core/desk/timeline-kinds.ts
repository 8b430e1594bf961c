/** What a lead's timeline is made of. */
export const timelineKinds = [
  'created',
  'event',
  'interaction',
  'note',
  'visit',
  'message',
  'detail',
  'qualification',
  'permission',
  'task',
  'quote',
  'order',
  'refund',
  'subscription',
  'answer',
  'merge',
] as const;

export type TimelineKind = (typeof timelineKinds)[number];
