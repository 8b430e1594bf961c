/** A type with everything in it readonly: what a handler returns is only read. */
export type Frozen<Thing> = unknown extends Thing
  ? Thing
  : Thing extends string | number | boolean | null | undefined | bigint
    ? Thing
    : Thing extends readonly (infer Item)[]
      ? number extends Thing['length']
        ? readonly Frozen<Item>[]
        : { readonly [Place in keyof Thing]: Frozen<Thing[Place]> }
      : { readonly [Name in keyof Thing]: Frozen<Thing[Name]> };
