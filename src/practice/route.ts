/** Client-side routing with the history API: `/practice/deals/D-101`. */
import { useSyncExternalStore } from 'react';

export const BASE = '/practice';
export type Page = 'pipeline' | 'calendar' | 'deals' | 'meetings' | 'contacts' | 'companies';
export interface Route {
  page: Page | 'unknown';
  id: string;
}

const WITH_ID = new Set(['deals', 'meetings', 'contacts', 'companies']);

export function routeOf(path: string): Route {
  const [page = '', id = '', ...more] = path.slice(BASE.length).split('/').filter(Boolean);
  if (page === '' && !id) return { page: 'pipeline', id: '' };
  if (more.length === 0 && WITH_ID.has(page) === Boolean(id) && (WITH_ID.has(page) || page === 'pipeline' || page === 'calendar')) {
    return { page: page as Page, id };
  }
  return { page: 'unknown', id: '' };
}

const MOVED = 'practice:moved';

export const address = (page: Page, id = ''): string => (id ? `${BASE}/${page}/${id}` : `${BASE}/${page}`);

export function go(to: string): void {
  if (to !== location.pathname) history.pushState(null, '', to);
  dispatchEvent(new Event(MOVED));
  scrollTo(0, 0);
}

function subscribe(moved: () => void): () => void {
  addEventListener('popstate', moved);
  addEventListener(MOVED, moved);
  return () => {
    removeEventListener('popstate', moved);
    removeEventListener(MOVED, moved);
  };
}

export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname);
