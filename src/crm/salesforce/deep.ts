/** Elements of a page that builds itself of components: within their open shadow trees too, in the order in which they stand. */

/** A page that holds more than these within shadow trees is not read to its end. */
const MOST = 20_000;

export function deep(within: ParentNode, selector: string): Element[] {
  const found: Element[] = [];
  let seen = 0;
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      seen += 1;
      if (seen > MOST) return;
      if (element.matches(selector)) found.push(element);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(within);
  return found;
}
