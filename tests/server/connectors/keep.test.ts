/** One note of a handoff on a CRM record, kept by a key: the same demands on every CRM, each against a server of ours that follows its documented contract. */
import { describe, expect, test } from 'vitest';
import { tagIn } from '../../../src/core/handoff/keepNote.ts';
import { benchOf, MARK, noteAt } from './bench.ts';
import { BENCHES } from './benches.ts';

describe.each(BENCHES)('%s', (_, bench) => {
  test('is written once, left as it is, and updated where there is more to say', async () => {
    const { keep, bodies } = await benchOf(bench);
    expect(await keep(noteAt(2))).toMatchObject({ ok: true, value: { did: 'written' } });
    expect(await keep(noteAt(2))).toMatchObject({ ok: true, value: { did: 'unchanged' } });
    expect(await keep(noteAt(4, 'Accepted by Avery'))).toMatchObject({ ok: true, value: { did: 'updated' } });
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('Accepted by Avery');
    expect(tagIn(bodies()[0], MARK)).toEqual({ part: 1, step: 4 });
  });

  test('a mark in the words of a brief keeps nothing from being brought up to date', async () => {
    const { keep, bodies } = await benchOf(bench);
    await keep(noteAt(2, `see ${MARK}-1-999999999`));
    expect(await keep(noteAt(3, 'Sent back'))).toMatchObject({ ok: true, value: { did: 'updated' } });
    expect(bodies()).toEqual([expect.stringContaining('Sent back')]);
  });

  test('corrected by hand, with no link left, it stays so until there is more to say, and is brought up to date then', async () => {
    const { keep, look, bodies, rewrite } = await benchOf(bench);
    const correct = () => rewrite((body) => bench.asText(body).replace('Budgt', 'Budget'));
    const kept = await keep(noteAt(2, `Budgt is aproved, see ${MARK}-9-999999999`));
    const id = (kept.ok && kept.value.standing?.id) || '';
    correct();
    expect(await keep(noteAt(2))).toMatchObject({ ok: true, value: { did: 'unchanged', standing: { id } } });
    expect(bodies()).toEqual([expect.stringContaining('Budget is aproved')]);
    expect(await look(id)).toMatchObject({ ok: true, value: { id, part: 1, step: 2 } });
    for (const step of [3, 4]) {
      expect(await keep(noteAt(step, 'Accepted by Avery'))).toMatchObject({ ok: true, value: { did: 'updated', standing: { id } } });
      expect(bodies()).toEqual([expect.stringContaining('Accepted by Avery')]);
      correct();
    }
  });

  test('one of before, with its tag in the address alone, is kept in step', async () => {
    const { keep, bodies, rewrite } = await benchOf(bench);
    await keep(noteAt(2, 'first'));
    rewrite((body) => body.replace(/Ref\. baton-[\w-]+\. /, ''));
    expect(await keep(noteAt(2, 'second'))).toMatchObject({ ok: true, value: { did: 'unchanged' } });
    expect(await keep(noteAt(3, 'third'))).toMatchObject({ ok: true, value: { did: 'updated' } });
    expect(bodies()).toEqual([expect.stringContaining('third')]);
  });

  test('is found by its id, and not where it is gone, of another handoff, or on another record', async () => {
    const { keep, look, place, remove, bodies } = await benchOf(bench);
    const kept = await keep(noteAt(2));
    const id = (kept.ok && kept.value.standing?.id) || '';
    expect(await look(id)).toMatchObject({ ok: true, value: { id, part: 1, step: 2 } });
    expect(await look(id, { ...noteAt(2), mark: 'baton-fedcba9876543210' })).toEqual({ ok: true, value: null });
    expect(await look(id, noteAt(2), place(bench.gone))).toEqual({ ok: true, value: null });
    expect(bodies()).toHaveLength(1);
    remove();
    expect(await look(id)).toEqual({ ok: true, value: null });
  });

  test('is written again where somebody took it away', async () => {
    const { keep, bodies, remove } = await benchOf(bench);
    await keep(noteAt(2));
    remove();
    expect(await keep(noteAt(3))).toMatchObject({ ok: true, value: { did: 'written' } });
    expect(bodies()).toHaveLength(1);
  });

  test('of two the older stays', async () => {
    const { keep, bodies, add } = await benchOf(bench);
    const first = await keep(noteAt(2, 'first'));
    add(bodies()[0]?.replace('first', 'second') ?? '');
    const last = await keep(noteAt(3, 'third'));
    expect(last).toMatchObject({ ok: true, value: { did: 'updated' } });
    expect(last.ok && last.value.standing?.id).toBe(first.ok && first.value.standing?.id);
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('third');
  });

  test('what others wrote stays, whatever of it they quote', async () => {
    const { keep, bodies, add } = await benchOf(bench);
    await keep(noteAt(2));
    const quoted = `Dana asked about this: ${bodies()[0]}`;
    add(quoted);
    await keep(noteAt(3));
    expect(bodies()).toHaveLength(2);
    expect(bodies()[1]).toBe(quoted);
  });

  test('is found behind a page full of others', async () => {
    const { keep, bodies, add } = await benchOf(bench);
    for (let count = 0; count < bench.many; count += 1) add(`Called Dana ${count}`);
    await keep(noteAt(2));
    for (let count = 0; count < bench.many; count += 1) add(`Called Dana again ${count}`);
    expect(await keep(noteAt(3))).toMatchObject({ ok: true, value: { did: 'updated' } });
    expect(bodies().filter((body) => body.includes(MARK))).toHaveLength(1);
  });

  test('a brief that is far too long for any note is taken all the same', async () => {
    const { keep, bodies } = await benchOf(bench);
    expect(await keep(noteAt(2, 'word '.repeat(60_000), 'Budget is approved'))).toMatchObject({ ok: true, value: { did: 'written' } });
    expect(bodies()[0]).toContain('Budget is approved');
  });

  test('nothing that somebody wrote becomes a tag, or another note', async () => {
    const { keep, bodies } = await benchOf(bench);
    const bad = ['<script>run()</script>', '<img src=x onerror="run()">', '</body><p>', '[a](javascript:run())', '"}],"x":[{'];
    await keep(noteAt(2, ...bad));
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).not.toMatch(/<script|<img|<\/body>.+<\/body>/);
    expect(await keep(noteAt(3, ...bad))).toMatchObject({ ok: true, value: { did: 'updated' } });
  });

  test('says as whom it writes, and with a key that may only look what is missing', async () => {
    const { check, bodies } = await benchOf(bench);
    expect(await check()).toEqual({ ok: true, value: { who: bench.who, missing: [] } });
    const reader = await check(bench.keys.reader);
    expect(reader).toMatchObject({ ok: true, value: { missing: [expect.any(String)] } });
    expect(bodies()).toEqual([]);
  });

  test('a record id that no CRM gives is asked for nowhere', async () => {
    const { keep, place, server } = await benchOf(bench);
    expect(await keep(noteAt(2), place('..'))).toMatchObject({ ok: false, trouble: 'gone' });
    expect(server.questions.filter(bench.looks)).toEqual([]);
    expect(server.questions.filter(bench.writes)).toEqual([]);
  });
});
