/** What Baton costs the page and the person: size, silence, time to the sidebar, a key stroke. In a real Chromium, beside an empty extension in the same run. */
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createBackend } from '../../src/server/backend.ts';
import { type Browser, moveTo, openBrowser, readyFrame } from './page/browser.ts';
import { scriptTime, silenceRows, sizeRow } from './page/contentScript.ts';
import { detectionRow } from './page/detection.ts';
import { writeEmptyExtension } from './page/emptyExtension.ts';
import { type KeyStroke, typeInto } from './page/keyStroke.ts';
import { type Goal, median, quantile, type Row } from './rows.ts';

const extension = fileURLToPath(new URL('../../dist/extension', import.meta.url));
const frameTime = 1000 / 60;
const openings = 21;
const strokes = 220;

export async function benchPage(): Promise<Row[]> {
  if (!existsSync(extension)) throw new Error('The extension is not built: run this through `npm run bench`.');
  const backend = await createBackend({ dataFolder: ':memory:', port: 0 });
  const empty = writeEmptyExtension();
  const browsers: Browser[] = [];
  const open = async (folder: string) => {
    const browser = await openBrowser(folder);
    browsers.push(browser);
    return browser;
  };
  try {
    const ours = await open(extension);
    const beside = await open(empty);
    const [noRecord, deal] = [`${backend.url}/practice/`, `${backend.url}/practice/deals/D-104`];
    return [
      sizeRow(extension),
      detectionRow(),
      await scriptRow('content script, load without a record', ours, beside, noRecord, { atMost: 2 }),
      await scriptRow('content script, load with a record', ours, beside, deal),
      ...(await silenceRows(ours.page, noRecord)),
      await openingRow(ours, beside, noRecord),
      ...(await keyStrokeRows(ours, beside)),
    ];
  } finally {
    for (const browser of browsers) await browser.close();
    rmSync(empty, { recursive: true, force: true });
    await backend.close();
  }
}

async function scriptRow(name: string, ours: Browser, empty: Browser, address: string, goal?: Goal): Promise<Row> {
  const value = await scriptTime(ours, address);
  const beside = { name: "empty extension's", value: await scriptTime(empty, address) };
  return { name, value, unit: 'ms', beside, ...(goal && { goal }) };
}

/** From the move to a deal to the field that takes text, the frame not being there before. */
async function openingRow(ours: Browser, empty: Browser, start: string): Promise<Row> {
  const times = { ours: [] as number[], empty: [] as number[] };
  for (let opening = 0; opening < openings; opening++)
    for (const [browser, list] of [[ours, times.ours] as const, [empty, times.empty] as const])
      list.push(await openingTime(browser, start));
  return {
    name: `navigation to interactive sidebar, median of ${openings}`,
    value: median(times.ours),
    unit: 'ms',
    beside: { name: 'empty extension frame', value: median(times.empty) },
    goal: { atMost: 150 },
  };
}

async function openingTime({ page }: Browser, start: string): Promise<number> {
  await page.goto(start, { waitUntil: 'networkidle' });
  const before = await moveTo(page, '/practice/deals/D-104');
  const { readyAt } = await readyFrame(page);
  return readyAt - before;
}

async function keyStrokeRows(ours: Browser, empty: Browser): Promise<Row[]> {
  const all = { ours: [] as KeyStroke[], empty: [] as KeyStroke[], slowed: [] as KeyStroke[], emptySlowed: [] as KeyStroke[] };
  const [frame, emptyFrame] = [(await readyFrame(ours.page)).frame, (await readyFrame(empty.page)).frame];
  const part = strokes / 4;
  for (let turn = 0; turn < 4; turn++) {
    all.ours.push(...(await typeInto(ours, frame, part, 1)));
    all.empty.push(...(await typeInto(empty, emptyFrame, part, 1)));
    all.slowed.push(...(await typeInto(ours, frame, part, 4)));
    all.emptySlowed.push(...(await typeInto(empty, emptyFrame, part, 4)));
  }
  const p95 = (list: KeyStroke[], what: keyof KeyStroke) =>
    quantile(
      list.map((stroke) => stroke[what]),
      0.95,
    );
  const beside = (value: number) => ({ name: 'empty textarea', value });
  const painted = p95(all.empty, 'toPaint');
  return [
    {
      name: `key stroke, work to the end of layout, p95 of ${all.ours.length}`,
      value: p95(all.ours, 'work'),
      unit: 'ms',
      beside: beside(p95(all.empty, 'work')),
      goal: { atMost: 8 },
    },
    {
      name: `the same, CPU slowed four times, p95 of ${all.slowed.length}`,
      value: p95(all.slowed, 'work'),
      unit: 'ms',
      beside: beside(p95(all.emptySlowed, 'work')),
      goal: { atMost: 16 },
    },
    {
      name: 'key stroke to paint, p95',
      value: p95(all.ours, 'toPaint'),
      unit: 'ms',
      beside: beside(painted),
      goal: { atMost: Math.round(painted + frameTime) },
    },
  ];
}
