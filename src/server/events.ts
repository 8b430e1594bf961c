/** What happens in a workspace and pages want to know at once. */
export type FilonEvent =
  | { readonly name: 'facts'; readonly data: { readonly facts: readonly string[] } }
  /** Of forms and webhooks: posts held back or decided on, deliveries taken or refused, things fetched or not. */
  | { readonly name: 'sources'; readonly data: Record<string, never> }
  | { readonly name: 'job'; readonly data: { readonly id: string } }
  | { readonly name: 'settings'; readonly data: Record<string, never> };

export type Listener = (event: FilonEvent) => void;

/** Passes events to whoever listens at that moment; nothing is kept. */
export class Events {
  readonly #listeners = new Set<Listener>();

  /** Listens until the returned function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: FilonEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  get listeners(): number {
    return this.#listeners.size;
  }
}
