import type { Message } from '../i18n/use-t.ts';

export const quoteStatusNames: Readonly<Record<string, Message>> = {
  draft: 'quote.draft',
  sent: 'quote.sent',
  accepted: 'quote.accepted',
  refused: 'quote.refused',
  expired: 'quote.expired',
};
