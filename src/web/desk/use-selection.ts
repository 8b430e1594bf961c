import { useCallback, useMemo, useState } from 'react';

/** Which of the listed leads are chosen; what left the list is chosen no more. */
export function useSelection(keys: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(() => new Set(keys.filter((key) => chosen.has(key))), [keys, chosen]);
  const select = useCallback((some: readonly string[], on: boolean) => {
    setChosen((before) => {
      const next = new Set(before);
      for (const key of some) {
        if (on) next.add(key);
        else next.delete(key);
      }
      return next;
    });
  }, []);
  const clear = useCallback(() => setChosen(new Set()), []);
  return { selected, select, clear };
}
