/** Where a page does not name the container of its record: the smallest element that holds all of these. Null for none. */
export function smallestHolding(elements: readonly (Element | null)[]): Element | null {
  const [first, ...others] = elements.filter((element) => element !== null);
  let holding: Element | null = first ?? null;
  while (holding && !others.every((other) => holding?.contains(other))) holding = holding.parentElement;
  return holding;
}
