import { type RefObject, useEffect, useRef } from 'react';

const TURNS = ['pointerdown', 'keydown'] as const;
const SCROLLS = ['wheel', 'touchmove', 'keydown'] as const;

/** Where not all of it has room, its beginning says what it is about. */
function intoView(place: Element, scroller: Element): void {
  place.scrollIntoView({ block: place.clientHeight > scroller.clientHeight ? 'start' : 'nearest' });
}

function isInView(place: Element, scroller: Element): boolean {
  const [its, whole] = [place.getBoundingClientRect(), scroller.getBoundingClientRect()];
  return its.top >= whole.top - 1 && its.bottom <= whole.bottom + 1;
}

/** Until what this returns is called, or the person turns to something else or scrolls it away themselves. */
function keepInView(place: Element, scroller: Element): () => void {
  const over = new AbortController();
  const { signal } = over;
  let isByHand = false;
  const growth = new ResizeObserver(() => intoView(place, scroller));
  for (const grows of [scroller, ...scroller.children]) growth.observe(grows);
  signal.addEventListener('abort', () => growth.disconnect());
  const turn = ({ target }: Event) => target instanceof Node && !place.contains(target) && over.abort();
  for (const name of TURNS) document.addEventListener(name, turn, { signal, capture: true });
  const scroll = () => {
    isByHand = true;
  };
  for (const name of SCROLLS) document.addEventListener(name, scroll, { signal, capture: true, passive: true });
  // What grows scrolls too, a moment before it is put right.
  scroller.addEventListener('scroll', () => isByHand && !isInView(place, scroller) && over.abort(), { signal });
  return () => over.abort();
}

/**
 * For what asks something in the middle of the card: all of it is brought into view, and stays there while the card is still filling or the footer
 * under it grows. `asks`: what it is, null while it asks nothing.
 */
export function useKeptInView<E extends HTMLElement>(asks: string | null): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => {
    const scroller = place.current?.closest('main');
    return asks !== null && place.current && scroller ? keepInView(place.current, scroller) : undefined;
  }, [asks]);
  return place;
}
