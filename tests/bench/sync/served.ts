/** A server in a process of its own: Baton's, or the bare handler, over a store that it fills first. Ends with its parent. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { createBackend } from '../../../src/server/backend.ts';
import { bareServer } from './bare.ts';
import { addHandoffs, openOffice, recordOf } from './company.ts';
import { UNLIMITED } from './limits.ts';
import type { Target } from './load.ts';

export interface Serve {
  kind: 'ours' | 'bare';
  folder: string;
  databaseUrl?: string;
  workspaces: number;
  /** Drafts, over all workspaces. */
  drafts: number;
}

export interface Served {
  url: string;
  targets: Target[];
}

process.on('disconnect', () => process.exit());
process.on('message', async ({ kind, folder, databaseUrl, workspaces, drafts }: Serve) => {
  const place = { dataFolder: folder, databaseUrl };
  const backend = await createBackend({ ...place, limits: UNLIMITED });
  const targets: Target[] = [];
  const each = Math.ceil(drafts / workspaces);
  for (let workspace = 0; workspace < workspaces; workspace += 1) {
    const office = await openOffice(backend, `Workspace ${workspace}`);
    await addHandoffs(backend, office, 0, each, 'draft');
    const who = { authorization: `Bearer ${office.sdr.token}`, 'x-who': `${office.workspace} ${office.sdr.person.id}` };
    for (let number = 0; number < each; number += 1) targets.push({ who, handoff: handoffId(recordOf(number)), revision: 1 });
  }
  // One after the other of the workspaces, as requests come in.
  const mixed = targets.map((_, index) => targets[(index % workspaces) * each + Math.floor(index / workspaces)] ?? targets[0]);
  if (kind === 'ours') return void process.send?.({ url: backend.url, targets: mixed });
  await backend.close();
  const server = bareServer(databaseUrl ? { databaseUrl } : { file: join(folder, 'baton.sqlite') });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, targets: mixed });
});
