/** A CRM that answers with nonsense, or is not one at all: nothing breaks, nothing is written that could not be looked for, and no key goes elsewhere. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { json, type Reply, serve } from '../../crm/servers/serve.ts';
import { benchOf, MARK, noteAt } from './bench.ts';
import { BENCHES } from './benches.ts';

const DEEP = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
const NONSENSE: [what: string, reply: Reply][] = [
  ['a page', { status: 200, body: '<!doctype html><title>Sign in</title>' }],
  ['nothing', { status: 200, body: '' }],
  ['null', json(null)],
  ['a number', json(5)],
  ['a text', json(MARK)],
  ['an object of another kind', json({ status: 'ok', success: true, data: 5, list: 'x', notes: {}, result: 'x', error: [] })],
  ['rows of another kind', json({ success: true, data: 'x'.repeat(100), list: {}, total: '1', has_more: 'no', result: { length: 3 } })],
  ['something bottomless', { status: 200, type: 'application/json', body: DEEP }],
  [
    'what reaches for the prototype',
    { status: 200, type: 'application/json', body: '{"__proto__":{"ok":true},"constructor":{"prototype":{"ok":true}}}' },
  ],
  ['5 MB', { status: 200, type: 'application/json', body: JSON.stringify({ data: 'x'.repeat(5_000_000) }) }],
];

describe.each(BENCHES)('%s', (_, bench) => {
  test.each(NONSENSE)('looked through, it answers with %s: nothing is written', async (_, reply) => {
    const { keep, bodies, server } = await benchOf(bench);
    server.instead(bench.looks, reply);
    expect(await keep(noteAt(2))).toMatchObject({ ok: false });
    expect(server.questions.filter(bench.writes)).toEqual([]);
    expect(bodies()).toEqual([]);
  });

  test.each(NONSENSE)('asked to write, it answers with %s: that is no note', async (_, reply) => {
    const { keep, server } = await benchOf(bench);
    server.instead(bench.writes, reply, reply);
    expect(await keep(noteAt(2))).toMatchObject({ ok: false });
    expect(server.questions.filter(bench.writes).length).toBeLessThanOrEqual(2);
  });

  test.each(NONSENSE)('asked who the key belongs to, it answers with %s: that is nobody', async (_, reply) => {
    const { check, server } = await benchOf(bench);
    server.instead(() => true, ...Array<Reply>(20).fill(reply));
    expect(await check()).toMatchObject({ ok: false });
  });

  test('a redirection is not followed, and the key goes nowhere else', async () => {
    const other = await serve({ answer: () => json({ success: true, data: [] }), isApi: () => true });
    onTestFinished(() => other.close());
    const { keep, check, server, bodies } = await benchOf(bench);
    for (const status of [301, 302, 307, 308]) {
      server.instead(() => true, ...Array<Reply>(20).fill({ status, headers: { location: `${other.url}/api/v1/notes` }, body: '' }));
      expect(await keep(noteAt(2))).toMatchObject({ ok: false });
      expect(await check()).toMatchObject({ ok: false });
    }
    expect(other.asked).toEqual([]);
    expect(bodies()).toEqual([]);
  });
});

const IN_PAGES = BENCHES.flatMap(([name, bench]) => (bench.endless ? [{ name, bench, endless: bench.endless }] : []));

test.each(IN_PAGES)('$name: pages without an end are left at some time, and nothing is written', async ({ bench, endless }) => {
  const { keep, server, bodies } = await benchOf(bench);
  server.instead(bench.looks, ...Array<Reply>(100).fill(endless));
  expect(await keep(noteAt(2))).toMatchObject({ ok: false, trouble: 'refused', words: expect.stringContaining('too many notes') });
  expect(server.questions.filter(bench.looks).length).toBeLessThanOrEqual(20);
  expect(bodies()).toEqual([]);
});
