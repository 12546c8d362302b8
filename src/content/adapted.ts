/** What a workspace wrote about CRMs, in the page: where records are, and how their pages are read. Each comes late, and only where there is something. */
import type { Adapter } from '../core/adapters/adapter.ts';
import { isReadByItself } from '../core/adapters/builtIn.ts';
import type { Detect } from '../core/adapters/detect.ts';
import { detectAdapted } from '../crm/adapted/detect.ts';
import { adaptedReader, adaptedSession, emptyReader } from '../crm/adapted/read.ts';
import { detect } from '../crm/registry.ts';
import { ask } from '../platform/content.ts';
import type { AdaptersAsked } from '../protocol/adapters.ts';
import { follow } from './follow.ts';
import { shared } from './shared.ts';

const isAdapter = (value: unknown): value is Adapter =>
  typeof value === 'object' && value !== null && 'address' in value && typeof value.address === 'string' && 'pages' in value;

/** Asks the worker, once a page, which addresses of this host are records, and has the page's own looked at again. */
export async function knowAddresses(): Promise<void> {
  const asked: AdaptersAsked = { type: 'worker/adapters' };
  const answer = await ask(asked);
  const adapters = Array.isArray(answer) ? answer.filter(isAdapter) : [];
  const place = shared();
  if (!place || adapters.length === 0) return;
  place.detect = detectAdapted(adapters);
  place.look();
}

/** Reads by the rules that the worker has put here: the pages of CRMs without a reader at once, the others when theirs comes. */
export function readAdapted(): void {
  const place = shared();
  const { adapters } = place ?? {};
  if (!place || !adapters) return;
  const own = detectAdapted(adapters);
  const known: Detect = (url) => own(url) ?? detect(url.href);
  place.adapt = {
    reader: (base) => adaptedReader(base, adapters, known),
    session: (base) => adaptedSession(base, adapters),
  };
  for (const crm of new Set(adapters.map((adapter) => adapter.crm))) if (!isReadByItself(crm)) follow(emptyReader(crm));
}
