import type { Dimension } from '../../core/facts/dimensions.ts';
import { type Defined, defined } from './defined.ts';

type Named<Thing> = Thing extends { readonly dimension: string }
  ? Omit<Thing, 'dimension'> & { readonly dimension: Dimension }
  : Thing;

/** A question as core knows it. The schema has checked the names of dimensions, which it can type only as text. */
export type Question<Body> = {
  [Name in keyof Defined<Body>]: Name extends 'where'
    ? Defined<Body>[Name] extends readonly (infer Filter)[]
      ? readonly Named<Filter>[]
      : never
    : Name extends 'by'
      ? Defined<Body>[Name] extends readonly string[]
        ? readonly Dimension[]
        : Dimension
      : Defined<Body>[Name];
};

/** The body without absent fields, as a question. */
export function questionOf<Body extends object>(body: Body): Question<Body> {
  return defined(body) as unknown as Question<Body>;
}
