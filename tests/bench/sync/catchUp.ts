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
import { addHandoffs, openOffice, recordOf } from './company.ts';
import { UNLIMITED } from './limits.ts';
import type { BENCH } from './page/main.ts';
import type { CaughtUp } from './page/ours.ts';
import { openPouchServer } from './pouchServer.ts';

const HANDOFFS = 10_000;
const ROUNDS = 3;
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
    const ours = (account: KeptAccount) =>
      page.evaluate(([told, last]) => (globalThis as Page).bench.catchUp(told, last), [account, recordOf(HANDOFFS - 1)] as const);
    const theirs = (batch: number | undefined) =>
      page.evaluate(([url, size]) => (globalThis as Page).bench.replicate(url, size === null ? {} : { batch_size: size }), [
        `${pouch.url}/handoffs`,
        batch ?? null,
      ] as const);
    const taken = { ours: [] as CaughtUp[], theirs: BATCHES.map(() => [] as number[]) };
    for (let round = 0; round < ROUNDS; round += 1) {
      taken.ours.push(checked(await ours(office.ae)));
      for (const [index, batch] of BATCHES.entries()) taken.theirs[index]?.push(checked(await theirs(batch)).ms);
    }
    const asItComes = { name: 'PouchDB, as it comes', value: median(taken.theirs[0] ?? []) };
    const rows: Row[] = BATCHES.map((batch, index) => {
      const [value, other] = [median(taken.ours.map(({ ms }) => ms)), median(taken.theirs[index] ?? [])];
      const name = `PouchDB, ${batch ? `${batch} a batch` : 'as it comes'}`;
      return {
        name: `sync: ${HANDOFFS} handoffs on a fresh device, median of ${ROUNDS}`,
        value,
        unit: 'ms',
        beside: { name, value: other },
        ...(index === 0 && { goal: { atMost: Math.round(other / 10) } }),
      };
    });
    const unpacked = median(taken.ours.map(({ unpackedMs }) => unpackedMs));
    const look = median(taken.ours.map(({ lookMs }) => lookMs));
    return [
      ...rows,
      { name: 'sync: the same, until each has a record of its own', value: unpacked, unit: 'ms', beside: asItComes },
      { name: 'sync: to read one of them right after they came', value: look, unit: 'ms' },
    ];
  } finally {
    await browser.close();
    await backend.close();
    await pouch.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function checked<T extends { handoffs: number }>(told: T): T {
  if (told.handoffs !== HANDOFFS) throw new Error(`${told.handoffs} of ${HANDOFFS} arrived`);
  return told;
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
