/** A fresh device that catches up on 10,000 handoffs, beside PouchDB with the same documents. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { httpTransport } from '../../../src/platform/transport.ts';
import { read } from '../../../src/protocol/packed.ts';
import { createBackend } from '../../../src/server/backend.ts';
import type { KeptAccount } from '../../../src/storage/records.ts';
import { median, type Row } from '../rows.ts';
import { pageScript } from './bundle.ts';
import { addHandoffs, openOffice } from './company.ts';
import { UNLIMITED } from './limits.ts';
import type { BENCH } from './page/main.ts';
import { openPouchServer } from './pouchServer.ts';

const HANDOFFS = 10_000;
const ROUNDS = 5;
/** A team would try a few sizes: the default, and the best of these. */
const BATCHES = [undefined, 500, 2_000];

type Page = typeof globalThis & { bench: typeof BENCH };

export async function catchUpRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  const pouch = await openPouchServer(await pageScript());
  const backend = await createBackend({ dataFolder: folder, limits: UNLIMITED, extensionOrigins: [pouch.url] });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const office = await openOffice(backend, 'Northwind');
    await addHandoffs(backend, office, 0, HANDOFFS, 'submitted');
    await pouch.fill(await documents(office.ae));
    const page = await browser.newPage();
    await page.goto(`${pouch.url}/page`);
    const ours = (account: KeptAccount) => page.evaluate((told) => (globalThis as Page).bench.catchUp(told), account);
    const theirs = (batch: number | undefined) =>
      page.evaluate(([url, size]) => (globalThis as Page).bench.replicate(url, size === null ? {} : { batch_size: size }), [
        `${pouch.url}/handoffs`,
        batch ?? null,
      ] as const);
    const taken = { ours: [] as number[], theirs: BATCHES.map(() => [] as number[]) };
    for (let round = 0; round < ROUNDS; round += 1) {
      taken.ours.push(checked(await ours(office.ae)));
      for (const [index, batch] of BATCHES.entries()) taken.theirs[index]?.push(checked(await theirs(batch)));
    }
    return BATCHES.map((batch, index) => {
      const [value, other] = [median(taken.ours), median(taken.theirs[index] ?? [])];
      const name = `PouchDB, ${batch ? `${batch} a batch` : 'as it comes'}`;
      return {
        name: `sync: ${HANDOFFS} handoffs on a fresh device, median of ${ROUNDS}`,
        value,
        unit: 'ms',
        beside: { name, value: other },
        ...(index === 0 && { goal: { atMost: Math.round(other / 10) } }),
      };
    });
  } finally {
    await browser.close();
    await backend.close();
    await pouch.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function checked({ ms, handoffs }: { ms: number; handoffs: number }): number {
  if (handoffs !== HANDOFFS) throw new Error(`${handoffs} of ${HANDOFFS} arrived`);
  return ms;
}

/** What our server tells of each handoff, for PouchDB to carry. */
async function documents(account: KeptAccount): Promise<object[]> {
  const found: object[] = [];
  for (let cursor = ''; ; ) {
    let page = await httpTransport(account).pull(cursor);
    // A connection that was kept while the store was filled has been hung up meanwhile.
    if (!page.ok) page = await httpTransport(account).pull(cursor);
    if (!page.ok) throw new Error(page.failure.kind);
    found.push(...read(page.value.handoffs).handoffs.map(({ id, ...rest }) => ({ _id: id, ...rest })));
    cursor = page.value.cursor;
    if (!page.value.more) return found;
  }
}

function chromiumPath(): string {
  const path = process.env['BATON_CHROMIUM'];
  if (!path) throw new Error('BATON_CHROMIUM names no Chromium: run this through `npm run bench`.');
  return path;
}
