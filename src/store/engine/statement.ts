import type { Parameter, Statement } from './engine.ts';

/** A statement from text and its parameters, in the order of `$1 …`. */
export function statement(sql: string, ...parameters: readonly Parameter[]): Statement {
  return { sql, parameters };
}
