import type { Endpoint } from '../endpoint.ts';
import { byId, done } from '../endpoint-parts.ts';
import {
  effectSearchSchema,
  keptPromotionSchema,
  promotionEffectSchema,
  promotionsSchema,
  savePromotionSchema,
} from '../promotions.ts';
import { prose } from '../prose.ts';

/** What promotions changed. */
export const promotionsEndpoints = {
  promotions: {
    method: 'GET',
    path: '/api/promotions',
    right: 'read',
    summary:
      'Promotions that orders name, edition by edition, and those somebody described, the latest first.',
    description: prose(
      'Four weeks without a use part two editions of a code; codes on fewer than five orders are left',
      'out.',
      'A described promotion takes the place of the editions of its name that it overlaps.',
    ),
    answer: promotionsSchema,
  },
  promotionEffect: {
    method: 'GET',
    path: '/api/promotions/effect',
    right: 'read',
    summary: 'What a promotion changed in orders, basket and margin, with what it only pulled forward.',
    description: prose(
      'Against what was to be expected without it: `control` takes the stores, channels, categories or',
      'products where it was not held, in the same weeks; `last_year` the same weekdays 52 weeks',
      'before.',
      'The safest comes first: `control`, unless the two had already moved apart (`drifted`).',
      'Either is scaled by its ratio in the `weeksBefore` weeks before the promotion that no promotion',
      'touched (eight at least).',
      'Intervals are at 95 %, from the weekly residuals of these weeks, widened by their correlation',
      'from week to week.',
      '`after` are the `weeksAfter` weeks after it, until another begins, and `net` both together.',
      'Where neither a control nor a last year is there, each method says why (`not_enough_data`).',
      '',
      'Money is net of refunds, except where a promotion was held to products or categories.',
      '`margin` is null where that of more than one order in twenty is not known.',
    ),
    query: effectSearchSchema,
    answer: promotionEffectSchema,
  },
  savePromotion: {
    method: 'PUT',
    path: '/api/promotions',
    right: 'write',
    summary: 'Describe a promotion: its days, and where it was held. One of the same id is replaced.',
    body: savePromotionSchema,
    answer: keptPromotionSchema,
  },
  dropPromotion: {
    method: 'DELETE',
    path: '/api/promotions/:id',
    right: 'write',
    summary: 'Remove a described promotion. Orders that name it stay as they are.',
    params: byId,
    answer: done,
  },
} as const satisfies Record<string, Endpoint>;
