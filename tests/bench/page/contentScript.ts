/** What the content script costs a page of the CRM that shows no record. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { median, type Row } from '../rows.ts';
import type { Browser } from './browser.ts';
import { busy, traced } from './trace.ts';

const loads = 15;

/** Gzipped bytes of what the manifest puts into every page. */
export function sizeRow(extension: string): Row {
  const { content_scripts: scripts } = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8'));
  const files: string[] = scripts.flatMap(({ js }: { js: string[] }) => js);
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(extension, file)), { level: 9 }).length, 0);
  return { name: 'content script, gzipped', value: bytes / 1000, unit: 'kB', goal: { atMost: 8 } };
}

/** Median script time (ms) of the extension's own files on a load of the page, with what they start in the same breath. */
export async function scriptTime({ context, page }: Browser, address: string): Promise<number> {
  const chromium = context.browser();
  if (!chromium) throw new Error('the browser is gone');
  const times: number[] = [];
  for (let load = 0; load < loads; load++) {
    const spans = await traced(chromium, async () => {
      await page.goto(address, { waitUntil: 'load' });
    });
    const ours = spans.filter(({ data }) => /^chrome-extension:.*\/(main\.iife|content)[^/]*\.js$/.test(data.url ?? data.scriptName ?? ''));
    if (ours.length === 0) throw new Error('the trace shows no content script: is its file named otherwise?');
    times.push(busy(ours, 0, Number.POSITIVE_INFINITY));
  }
  return median(times);
}

/** Requests, and observers alive in the content script's world, on a page without a record. */
export async function silenceRows(page: Page, address: string): Promise<Row[]> {
  const session = await page.context().newCDPSession(page);
  let requests = 0;
  let world: number | undefined;
  session.on('Network.requestWillBeSent', ({ request, initiator }) => {
    const from = [request.url, ...(initiator.stack?.callFrames ?? []).map(({ url }) => url)];
    if (from.some((url) => url.startsWith('chrome-extension:'))) requests += 1;
  });
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) world = context.id;
  });
  await session.send('Network.enable');
  await session.send('Runtime.enable');
  await page.goto(address, { waitUntil: 'networkidle' });
  if (world === undefined) throw new Error('the content script is not in the page');
  let observers = 0;
  for (const kind of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver'])
    observers += await instances(session, world, kind);
  await session.detach();
  return [
    { name: 'requests where there is no record', value: requests, unit: '', goal: { atMost: 0 } },
    { name: 'observers where there is no record', value: observers, unit: '', goal: { atMost: 0 } },
  ];
}

async function instances(session: CDPSession, contextId: number, kind: string): Promise<number> {
  const prototype = await session.send('Runtime.evaluate', { contextId, expression: `${kind}.prototype` });
  if (!prototype.result.objectId) throw new Error(`no ${kind} in the content script's world`);
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: prototype.result.objectId });
  if (!objects.objectId) throw new Error(`the ${kind}s cannot be counted`);
  const length = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  });
  return Number(length.result.value);
}
