/** Reads a Chromium trace: what the main threads did, in milliseconds. */
import type { CDPSession, Browser as Chromium } from 'playwright-core';

export interface Span {
  name: string;
  /** Process and thread it ran on. */
  thread: string;
  start: number;
  end: number;
  data: { type?: string; url?: string; scriptName?: string };
}

interface RawEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { data?: Span['data']; name?: string };
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'blink.user_timing'];

/** Traces the whole browser while `work` runs. Spans are in order of their start. */
export async function traced(chromium: Chromium, work: () => Promise<void>): Promise<Span[]> {
  const session: CDPSession = await chromium.newBrowserCDPSession();
  const raw: RawEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => raw.push(...(value as unknown as RawEvent[])));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: categories } });
  await work();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const mains = new Set(raw.filter(({ ph, args }) => ph === 'M' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}/${tid}`));
  return raw
    .filter(({ ph, pid, tid }) => ph === 'X' && mains.has(`${pid}/${tid}`))
    .map(({ name, pid, tid, ts, dur = 0, args }) => ({
      name,
      thread: `${pid}/${tid}`,
      start: ts / 1000,
      end: (ts + dur) / 1000,
      data: args?.data ?? {},
    }))
    .sort((a, b) => a.start - b.start);
}

/** Milliseconds between two moments in which at least one of the spans ran. */
export function busy(spans: Span[], from: number, to: number): number {
  let [total, until] = [0, from];
  for (const { start, end } of spans) {
    const [first, last] = [Math.max(start, until), Math.min(end, to)];
    if (last > first) total += last - first;
    until = Math.max(until, Math.min(end, to));
  }
  return total;
}
