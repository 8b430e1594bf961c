/** The lines of the list as the keyboard goes through them. */
export const rows = {
  /** The key of the lead whose line has the focus; null when none has. */
  focused(): string | null {
    const line = document.activeElement?.closest('tr, [data-card]');
    const link = line?.querySelector<HTMLElement>('[data-lead]');
    return link?.dataset.lead ?? null;
  },
  /** Moves the focus by so many lines, to the first line if none had it; the key of the lead there. */
  move(by: number): string | null {
    const links = [...document.querySelectorAll<HTMLElement>('[data-lead]')];
    const here = links.findIndex((link) => link.dataset.lead === rows.focused());
    const next = links[here < 0 ? 0 : Math.min(links.length - 1, Math.max(0, here + by))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    return next?.dataset.lead ?? null;
  },
};
