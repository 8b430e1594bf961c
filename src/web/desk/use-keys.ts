import { useEffect, useRef } from 'react';

export type KeyActions = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Where keys are typed or chosen with: fields, lists of choices, windows that stand above the page. */
const ownPlaces =
  'input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=listbox], [role=menu], [data-own-keys], .mantine-Modal-root';

/** The palette: what is typed is its own, also in the moment before it has the focus. */
const above = '.mantine-Spotlight-content';

/** True for a key that belongs to what has the focus, or to the browser. AltGr is how many keyboards write `[`. */
function isTaken(event: KeyboardEvent): boolean {
  const system = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
  if (event.defaultPrevented || event.isComposing || system || document.querySelector(above)) return true;
  return event.target instanceof Element && event.target.closest(ownPlaces) !== null;
}

/** What a key is called here: what it writes (`x`, `[`), or `down`, `escape`; with the shift key `shift+down`. */
function nameOf({ key, shiftKey }: KeyboardEvent): string {
  const name = key.replace(/^Arrow/, '').toLowerCase();
  return shiftKey && key.length > 1 ? `shift+${name}` : name;
}

/** Single keys of a page. */
export function useKeys(actions: KeyActions, enabled = true): void {
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => {
    if (!enabled) return;
    const hear = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const act = current.current[nameOf(event)];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [enabled]);
}
