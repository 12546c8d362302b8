/** A key stroke in the field "Trigger Signal": the main thread's work up to the end of layout, and the time until it is painted. */
import type { Frame } from 'playwright-core';
import type { Browser } from './browser.ts';
import { withCpu } from './browser.ts';
import { busy, type Span, traced } from './trace.ts';

export interface KeyStroke {
  /** Milliseconds of main-thread work from the key's event to the end of the layout it causes. */
  work: number;
  /** Milliseconds from the key's event to the end of the paint that shows it. */
  toPaint: number;
}

const text = 'Their support lead left in March and tickets now wait two days, so the board asked for a plan by 1 June. ';

export async function typeInto({ context, page }: Browser, frame: Frame, strokes: number, slowedBy: number): Promise<KeyStroke[]> {
  const chromium = context.browser();
  if (!chromium) throw new Error('the browser is gone');
  const box = frame.getByRole('textbox', { name: 'Trigger Signal', exact: true });
  await box.fill('');
  await box.focus();
  const session = await context.newCDPSession(frame);
  const spans = await withCpu(session, slowedBy, () =>
    traced(chromium, async () => {
      for (let stroke = 0; stroke < strokes; stroke++) {
        await page.keyboard.press(keyFor(text[stroke % text.length] ?? 'a'));
        // At the pace of a quick typist, so that no two strokes share a frame.
        await page.waitForTimeout(slowedBy > 1 ? 120 : 70);
      }
    }),
  );
  await session.detach();
  return strokesIn(spans);
}

const keyFor = (letter: string): string => (letter === ' ' ? 'Space' : letter);

function strokesIn(spans: Span[]): KeyStroke[] {
  const isKey = ({ name, data }: Span) => name === 'EventDispatch' && data.type === 'keydown';
  const keys = spans.filter(isKey);
  return keys.flatMap((key, index) => {
    const next = keys[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const after = spans.filter(({ thread, start, end }) => thread === key.thread && end > key.start && start < next);
    const paint = after.find(({ name }) => name === 'Paint');
    if (!paint) return [];
    const layout = after.filter(({ name, start }) => name === 'Layout' && start < paint.start).at(-1);
    const done = layout?.end ?? paint.start;
    return [{ work: busy(after, key.start, done), toPaint: paint.end - key.start }];
  });
}
