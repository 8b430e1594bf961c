let kept: string | null = null;

function cards(column: Element | null | undefined): HTMLElement[] {
  return [...(column?.querySelectorAll<HTMLElement>('[data-lead]') ?? [])];
}

function columns(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-column]')];
}

function focused(): HTMLElement | null {
  const card = document.activeElement?.closest('[data-card]');
  return card?.querySelector<HTMLElement>('[data-lead]') ?? null;
}

/** The cards of the board as the keyboard goes through them. */
export const boardFocus = {
  /** The key of the lead whose card has the focus. */
  key: (): string | null => focused()?.dataset.lead ?? null,

  /** Up or down in a column; to the first card if none had the focus. */
  vertical(by: number): void {
    const here = focused();
    const list = cards(here ? here.closest('[data-column]') : columns()[0]);
    const place = here ? list.indexOf(here) + by : 0;
    list[Math.min(list.length - 1, Math.max(0, place))]?.focus();
  },

  /** To the next column that has a card, as far down as before. */
  sideways(by: number): void {
    const here = focused();
    if (!here) {
      boardFocus.vertical(0);
      return;
    }
    const all = columns();
    const place = cards(here.closest('[data-column]')).indexOf(here);
    const from = all.findIndex((column) => column.contains(here));
    for (let at = from + by; at >= 0 && at < all.length; at += by) {
      const list = cards(all[at]);
      if (list.length === 0) continue;
      list[Math.min(place, list.length - 1)]?.focus();
      return;
    }
  },

  /** The focus goes along with a card that is about to move. */
  keep(key: string): void {
    kept = key;
  },

  /** Gives it back to the card, once it stands in its new column. */
  restore(): void {
    if (kept === null || document.activeElement !== document.body) return;
    const card = document.querySelector<HTMLElement>(`[data-column] [data-lead="${CSS.escape(kept)}"]`);
    if (!card) return;
    card.focus();
    kept = null;
  },
};
