import { useEffect, useRef, useState } from 'react';

/** Leads that came to a list while it was shown: they are marked for a while. `list` says which list it is. */
export function useFresh(keys: readonly string[], list: string): ReadonlySet<string> {
  const known = useRef<{ list: string; keys: ReadonlySet<string>; length: number } | null>(null);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const before = known.current;
    known.current = {
      list,
      keys: new Set([...(before?.list === list ? before.keys : []), ...keys]),
      length: keys.length,
    };
    if (!before || before.list !== list || before.length === 0) return;
    // A whole page more is somebody who scrolled, not leads that came.
    const came = keys.slice(0, before.length).filter((key) => !before.keys.has(key));
    if (came.length === 0) return;
    setFresh((now) => new Set([...now, ...came]));
    setTimeout(() => setFresh((now) => new Set([...now].filter((key) => !came.includes(key)))), 8_000);
  }, [keys, list]);
  return fresh;
}
