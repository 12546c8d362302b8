/** The companies whose records the page shows, as Odoo's own client keeps them: in the hash up to 16, and in a cookie. */
import { isId } from './rpc.ts';

export interface Page {
  cookie: string;
  location: { hash: string };
}

const MOST = 50;

/** Ids, the chosen one first; empty where the page does not say. */
export function companiesOn({ cookie, location }: Page): number[] {
  const inHash = new URLSearchParams(location.hash.slice(1)).get('cids');
  const [, inCookie = ''] = /(?:^|;\s*)cids=([^;]*)/.exec(cookie) ?? [];
  const said = inHash ?? inCookie.replaceAll('%2C', ',');
  return said.split(/[-,]/).map(Number).filter(isId).slice(0, MOST);
}
