import { z } from 'zod';
import {
  formInputSchema,
  formSchema,
  formSettingsSchema,
  heldIdsSchema,
  heldPostSchema,
  releaseSchema,
} from '../capture-forms.ts';
import type { Endpoint } from '../endpoint.ts';
import { byId, done } from '../endpoint-parts.ts';

/** Forms that bring leads in, and their posts that are held back. */
export const captureFormsEndpoints = {
  forms: {
    method: 'GET',
    path: '/api/forms',
    right: 'read',
    summary: 'Forms, each with the address of its page and the HTML to copy.',
    answer: z.object({ forms: z.array(formSchema) }),
  },
  createForm: {
    method: 'POST',
    path: '/api/forms',
    right: 'write',
    summary: 'Create a form; a name is enough.',
    body: formInputSchema,
    answer: formSchema,
  },
  saveForm: {
    method: 'PUT',
    path: '/api/forms/:id',
    right: 'write',
    summary: 'Change a form.',
    params: byId,
    body: formInputSchema,
    answer: formSchema,
  },
  removeForm: {
    method: 'DELETE',
    path: '/api/forms/:id',
    right: 'write',
    summary: 'Remove a form: it takes nothing any more; its leads stay.',
    params: byId,
    answer: done,
  },
  quarantine: {
    method: 'GET',
    path: '/api/quarantine',
    right: 'read',
    summary: 'Posts of forms that are held back, newest first, each with the reason.',
    query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
    answer: z.object({ posts: z.array(heldPostSchema), waiting: z.number() }),
  },
  releasePosts: {
    method: 'POST',
    path: '/api/quarantine/release',
    right: 'write',
    summary: 'Record held posts as leads, dated as they came.',
    description: `With \`values\` one post is put right before it is recorded: by name, what is to stand in place of what
was entered. A post of which nothing says who it is keeps waiting, and is named in \`refused\` with the reason.`,
    body: releaseSchema,
    answer: z.object({
      released: z.number(),
      batches: z.array(z.string()),
      refused: z.array(z.object({ id: z.string(), reasons: z.array(z.string()) })),
    }),
  },
  dropPosts: {
    method: 'POST',
    path: '/api/quarantine/drop',
    right: 'write',
    summary: 'Drop held posts; what they held is erased an hour later.',
    body: heldIdsSchema,
    answer: z.object({ dropped: z.number() }),
  },
  holdPostsAgain: {
    method: 'POST',
    path: '/api/quarantine/restore',
    right: 'write',
    summary:
      'Take a decision of the last hour back: the posts wait again, and the leads made of them are undone.',
    body: heldIdsSchema,
    answer: z.object({ restored: z.number() }),
  },
  previewForm: {
    method: 'POST',
    path: '/api/forms/preview',
    right: 'read',
    summary: 'The page of a form as it would be with these settings, without keeping them.',
    body: z.object({ settings: formSettingsSchema, language: z.enum(['fr', 'en']) }),
    answer: z.object({ html: z.string() }),
  },
} as const satisfies Record<string, Endpoint>;
