/** What an administrator set for the whole company, by the browser's policies. Nobody else can write it. */

import browser from 'webextension-polyfill';
import * as z from 'zod';
import { crmPattern, serverAddress } from './address.ts';

/** Each part for itself: one that cannot be read takes no other with it. */
const schema = z.object({
  crmAddresses: z.array(z.string().max(2_000)).max(200).catch([]),
  serverAddress: z.string().max(2_000).nullable().catch(null),
});

export interface Managed {
  /** Match patterns of whole hosts, in alphabetical order. */
  crmPatterns: string[];
  /** As the administrator wrote them; no address can be made of these. */
  unreadable: string[];
  /** Scheme, host and port; null where none is set. */
  server: string | null;
}

/** Some browsers have no such area at all, and some refuse to be asked. */
async function told(): Promise<unknown> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return {};
  }
}

/** Never rejects: a browser without policies has set nothing. */
export async function managed(): Promise<Managed> {
  const { crmAddresses, serverAddress: server } = schema.parse(await told());
  const patterns = crmAddresses.flatMap((typed) => crmPattern(typed) ?? []);
  return {
    crmPatterns: [...new Set(patterns)].sort(),
    unreadable: crmAddresses.filter((typed) => crmPattern(typed) === null),
    server: server === null ? null : serverAddress(server),
  };
}

/** `changed` is called when an administrator sets something else. Returns the way to stop. */
export function watchManaged(changed: () => void): () => void {
  const listener = (_: unknown, area: string): void => {
    if (area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
