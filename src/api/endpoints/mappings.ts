import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { byName, done } from '../endpoint-parts.ts';
import { savedMappingSchema } from '../imports.ts';

/** Mappings: those saved and those Filon knows. */
export const mappingsEndpoints = {
  mappings: {
    method: 'GET',
    path: '/api/mappings',
    right: 'read',
    summary: 'Saved mappings and those Filon knows.',
    answer: z.object({ mappings: z.array(savedMappingSchema) }),
  },
  saveMapping: {
    method: 'PUT',
    path: '/api/mappings/:name',
    right: 'write',
    summary: 'Save a mapping.',
    params: byName,
    body: z.object({ yaml: z.string().max(100_000) }),
    answer: savedMappingSchema,
  },
  dropMapping: {
    method: 'DELETE',
    path: '/api/mappings/:name',
    right: 'write',
    summary: 'Forget a saved mapping.',
    params: byName,
    answer: done,
  },
} as const satisfies Record<string, Endpoint>;
