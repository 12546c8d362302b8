/** From a key stroke in one browser's sidebar to the same text in another's: one SDR on two devices, over the live stream. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Frame } from 'playwright-core';
import { createBackend } from '../../../src/server/backend.ts';
import { openBrowser, signIn } from '../../e2e/browser.ts';
import { boxOf, openDeal } from '../../e2e/people.ts';
import { median, quantile, type Row } from '../rows.ts';
import { UNLIMITED } from './limits.ts';

const EDITS = 40;
/** Somebody who types now and then: whoever types on without a pause is followed once a second. */
const PAUSE_MS = 1_200;
const FIELD = 'Trigger Signal';

export async function editRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  const backend = await createBackend({ dataFolder: folder, limits: UNLIMITED });
  const browsers = [await openBrowser(), await openBrowser()];
  try {
    const workspace = await backend.addWorkspace('Northwind');
    const frames: Frame[] = [];
    for (const { context } of browsers) {
      const invited = await backend.invite({ workspace, name: 'Sam', email: 'sam@baton.example', roles: ['sdr'], team: 'One' });
      if (!invited.ok) throw new Error(invited.message);
      await signIn(context, backend.url, invited.code);
      frames.push(await openDeal(await context.newPage(), backend.url, 'D-101'));
    }
    const [here, there] = frames;
    if (!here || !there) throw new Error('no sidebar');
    const times: number[] = [];
    for (let edit = 0; edit < EDITS; edit += 1) {
      times.push(await once(here, there, `Raised a round, edit ${edit}.`));
      await pause(PAUSE_MS);
    }
    const taken = times.slice(5);
    return [
      { name: `sync: a key stroke to the other device's screen, median of ${taken.length}`, value: median(taken), unit: 'ms' },
      { name: 'sync: the same, p95', value: quantile(taken, 0.95), unit: 'ms', goal: { atMost: 300 } },
    ];
  } finally {
    for (const browser of browsers) await browser.close();
    await backend.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Both browsers share the machine's clock. */
async function once(here: Frame, there: Frame, text: string): Promise<number> {
  const box = await boxOf(here, FIELD);
  await boxOf(there, FIELD);
  const shown = there.getByRole('textbox', { name: FIELD }).evaluate(
    (field, wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if ((field as HTMLTextAreaElement).value === wanted) resolve(performance.timeOrigin + performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    text,
  );
  const typed = await box.evaluate((field, wanted) => {
    const area = field as HTMLTextAreaElement;
    const at = performance.timeOrigin + performance.now();
    area.focus();
    area.select();
    document.execCommand('insertText', false, wanted);
    return at;
  }, text);
  return (await shown) - typed;
}
