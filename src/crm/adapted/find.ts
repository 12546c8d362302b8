/** Looks for what a workspace's selectors mean, in a page that nobody vouches for. */

/** Elements of one selector that are looked at. */
const MOST = 200;

/** Null where the browser does not take the selector. */
export function allOf(within: ParentNode, selector: string): Element[] | null {
  try {
    return [...within.querySelectorAll(selector)].slice(0, MOST);
  } catch {
    return null;
  }
}

/** Pages keep old records beside the one that is shown. */
export const isSeen = (element: Element): boolean => element.checkVisibility();

export type Holding = { ok: true; element: Element } | { ok: false; why: 'selector' | 'none' | 'hidden' | 'several' };

/** The one element in sight that holds the record. Of several, each within the one before, the outermost; of several beside each other none. */
export function holding(within: ParentNode, selector: string): Holding {
  const found = allOf(within, selector);
  if (!found) return { ok: false, why: 'selector' };
  const seen = found.filter(isSeen);
  const [element] = seen;
  if (!element) return { ok: false, why: found.length === 0 ? 'none' : 'hidden' };
  return seen.every((one) => element.contains(one)) ? { ok: true, element } : { ok: false, why: 'several' };
}
