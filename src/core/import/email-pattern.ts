/**
 * What counts as an e-mail address, in files and in calls: one @, no white space or separators, a dot behind the @.
 * The syntax is one that JavaScript and RE2 (DuckDB) read alike; it is to match the whole text.
 */
export const emailPattern = String.raw`[^\s@;,<>]+@[^\s@;,<>]+\.[^\s@;,<>]+`;
