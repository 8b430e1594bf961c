import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Answer, EndpointId, endpoints, Params, UploadId } from '../../api/endpoints.ts';
import type { Language } from '../../core/words/language.ts';
import type { Caller } from '../access/caller.ts';
import type { Frozen } from './frozen.ts';

type Checked<Id extends EndpointId, Part extends string> =
  (typeof endpoints)[Id] extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : undefined;

/** A request to one endpoint, checked against its schemas. */
export interface Call<Id extends EndpointId> {
  readonly params: Params<Id>;
  readonly search: Checked<Id, 'query'>;
  readonly body: Checked<Id, 'body'>;
  readonly caller: Caller;
  readonly language: Language;
  /** For cookies only. */
  readonly reply: FastifyReply;
}

/** One handler per endpoint; a missing one is a type error. */
export type Handlers<Ids extends EndpointId = JsonEndpointId> = {
  readonly [Id in Ids]: (call: Call<Id>) => Promise<Frozen<Answer<Id>>> | Frozen<Answer<Id>>;
};

/** All endpoints but uploads, which are no JSON and have routes of their own. */
export type JsonEndpointId = Exclude<EndpointId, UploadId>;
