import { useEffect, useRef } from 'react';

/**
 * For what scrolls sideways: marks the element with `data-before` and `data-after` while something is hidden there, so
 * that the style can show it.
 */
export function useScrollEdges<Scrolled extends HTMLElement>() {
  const place = useRef<Scrolled>(null);
  useEffect(() => {
    const scrolled = place.current;
    if (!scrolled) return;
    const mark = () => {
      const { scrollLeft, scrollWidth, clientWidth } = scrolled;
      scrolled.toggleAttribute('data-before', scrollLeft > 1);
      scrolled.toggleAttribute('data-after', scrollLeft + clientWidth < scrollWidth - 1);
    };
    const resized = new ResizeObserver(mark);
    resized.observe(scrolled);
    for (const child of scrolled.children) resized.observe(child);
    scrolled.addEventListener('scroll', mark, { passive: true });
    return () => {
      resized.disconnect();
      scrolled.removeEventListener('scroll', mark);
    };
  }, []);
  return place;
}
