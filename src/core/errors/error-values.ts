/** Values that complete an error's sentence; they are data, never markup. */
export type ErrorValues = Readonly<Record<string, string | number>>;
