/** The panels that are on the page now, for whoever wants to go to one of them. */
import { useSyncExternalStore } from 'react';

export interface ShownPanel {
  title: string;
  section: HTMLElement;
}

let panels: readonly ShownPanel[] = [];
const listeners = new Set<() => void>();

function take(next: readonly ShownPanel[]): void {
  panels = next;
  for (const listen of listeners) listen();
}

const isBefore = (one: Node, other: Node): boolean => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

/** In the order of the page. Returns the way to take it off again. */
export function showPanel(panel: ShownPanel): () => void {
  take([...panels, panel].toSorted((a, b) => (isBefore(a.section, b.section) ? -1 : 1)));
  return () => take(panels.filter((one) => one !== panel));
}

const listen = (changed: () => void): (() => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

export const useShownPanels = (): readonly ShownPanel[] => useSyncExternalStore(listen, () => panels);
