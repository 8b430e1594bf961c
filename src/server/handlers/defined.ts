/** The same without the fields that hold nothing: an absent field and one that is `undefined` are told apart by type. */
export type Defined<Thing> = {
  [Name in keyof Thing as undefined extends Thing[Name] ? never : Name]: Thing[Name];
} & {
  [Name in keyof Thing as undefined extends Thing[Name] ? Name : never]?: Exclude<Thing[Name], undefined>;
};

/** Leaves out the fields that are `undefined`. */
export function defined<Thing extends object>(thing: Thing): Defined<Thing> {
  const entries = Object.entries(thing).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<Thing>;
}
