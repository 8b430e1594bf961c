/** The command was written wrongly; the message is in the user's language already. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** The value, if it is one of those accepted. Throws `UsageError` otherwise. */
export function oneOf<Value extends string>(
  name: string,
  value: string,
  accepted: readonly Value[],
  say: (name: string, value: string, accepted: string) => string,
): Value {
  const found = accepted.find((known) => known === value);
  if (found === undefined) throw new UsageError(say(name, value, accepted.join(', ')));
  return found;
}
