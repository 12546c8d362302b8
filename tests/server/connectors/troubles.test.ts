/** What a CRM refuses, and how it says so: told apart the same way for every CRM, in its own words, and nothing is written twice over it. */
import { describe, expect, test } from 'vitest';
import type { Reply } from '../../crm/servers/serve.ts';
import { benchOf, noteAt } from './bench.ts';
import { BENCHES } from './benches.ts';

/** The connection ends without a word. */
const SLAMMED: Reply = { status: 0, body: '' };
const busy = (headers: Record<string, string>): Reply => ({ status: 429, headers, body: 'Slow down' });

describe.each(BENCHES)('%s', (_, bench) => {
  test('a key that is none is said to be none, by the check too', async () => {
    const { keep, check, bodies, place } = await benchOf(bench);
    expect(await keep(noteAt(2), place(), bench.keys.wrong)).toMatchObject({ ok: false, trouble: 'signed-out' });
    expect(await check(bench.keys.wrong)).toMatchObject({ ok: false, trouble: 'signed-out' });
    expect(bodies()).toEqual([]);
  });

  test('whoever may only look is told so, and nothing is written', async () => {
    const { keep, bodies, place } = await benchOf(bench);
    expect(await keep(noteAt(2), place(), bench.keys.reader)).toMatchObject({ ok: false, trouble: 'no-right' });
    expect(bodies()).toEqual([]);
  });

  test('a record that is gone is said to be gone', async () => {
    const { keep, bodies, place } = await benchOf(bench);
    expect(await keep(noteAt(2), place(bench.gone))).toMatchObject({ ok: false, trouble: 'gone' });
    expect(bodies()).toEqual([]);
  });

  test('asked too often it says when to come back', async () => {
    const { keep, bodies, server } = await benchOf(bench);
    server.instead(bench.looks, busy({ 'retry-after': '7' }));
    expect(await keep(noteAt(2))).toMatchObject({ ok: false, trouble: 'busy', afterMs: 7_000 });
    server.instead(bench.writes, busy({ 'retry-after': '90' }));
    expect(await keep(noteAt(2))).toMatchObject({ ok: false, trouble: 'busy', afterMs: 90_000 });
    server.instead(bench.writes, busy({}));
    expect(await keep(noteAt(2))).toMatchObject({ ok: false, trouble: 'busy' });
    expect(bodies()).toEqual([]);
  });

  test.each([
    [503, 'busy'],
    [502, 'unreachable'],
    [0, 'unreachable'],
  ])('status %s is %s', async (status, trouble) => {
    const { keep, bodies, server } = await benchOf(bench);
    server.instead(bench.looks, { status, body: '<html>Bad gateway</html>' });
    expect(await keep(noteAt(2))).toMatchObject({ ok: false, trouble });
    server.instead(bench.writes, { status, body: '<html>Bad gateway</html>' });
    expect(await keep(noteAt(2))).toMatchObject({ ok: false, trouble });
    expect(bodies()).toEqual([]);
  });

  test('its own words come along, on one line and no longer than they need be', async () => {
    async function wordsFor(said: string): Promise<string> {
      const { keep, server } = await benchOf(bench);
      server.instead(bench.writes, bench.refusal(said), bench.refusal(said));
      const refused = await keep(noteAt(2));
      expect(refused).toMatchObject({ ok: false, trouble: 'refused' });
      return (!refused.ok && refused.words) || '';
    }
    expect(await wordsFor('The stage is locked')).toContain('The stage is locked');
    const words = await wordsFor(`Locked \u0007\t ${'really '.repeat(500)}`);
    expect(words).toMatch(/^Locked really really/);
    expect(words.length).toBeLessThanOrEqual(300);
    expect(words).not.toMatch(/\p{Cc}/u);
  });

  test('an answer that was lost on its way is no reason to write again', async () => {
    const { keep, bodies, server } = await benchOf(bench);
    server.instead(bench.writes, { ...SLAMMED, isDone: true });
    expect(await keep(noteAt(2))).toMatchObject({ ok: false, trouble: 'unreachable' });
    await keep(noteAt(2));
    await keep(noteAt(3));
    expect(bodies().filter((body) => body.includes('Sam to Avery'))).toHaveLength(1);
  });
});
