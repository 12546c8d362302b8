/** A note that somebody corrects by hand in the CRM, where only text can be typed and no link is left: it stays the one note of its handoff. */
import { describe, expect, test } from 'vitest';
import { CRMS, noteAt, startedFor } from './notedCrms.ts';

const WRITTEN = noteAt(2, 'Budgt is aproved & 2 < 3', '- a *list* [no link](http://x.example)');

describe.each(CRMS)('%s', (_, crm) => {
  const corrected = (body: string): string => crm.asText(body).replace('Budgt', 'Budget');

  test('corrected by hand it stays so until there is more to say, and is brought up to date then', async () => {
    const { keep, bodies, rewrite } = await startedFor(crm);
    await keep(WRITTEN);
    rewrite(corrected);
    expect(bodies()).toEqual([expect.not.stringContaining('href')]);
    for (const user of ['sam', 'avery']) expect(await keep(WRITTEN, user)).toEqual({ ok: true, value: { did: 'unchanged' } });
    expect(bodies()).toEqual([expect.stringContaining('Budget is aproved')]);
    expect(await keep(noteAt(3, 'Accepted by Avery'))).toEqual({ ok: true, value: { did: 'updated' } });
    expect(bodies()).toEqual([expect.stringContaining('Accepted by Avery')]);
    rewrite(corrected);
    expect(await keep(noteAt(4, 'Meeting held'))).toEqual({ ok: true, value: { did: 'updated' } });
    expect(bodies()).toEqual([expect.stringContaining('Meeting held')]);
  });

  test('a mark that somebody wrote in the brief is not taken for its own', async () => {
    const { keep, bodies, rewrite } = await startedFor(crm);
    await keep(noteAt(2, 'Ref. baton-0123456789abcdef-9-999999999. Kept in step by Baton'));
    rewrite(corrected);
    expect(await keep(noteAt(3))).toEqual({ ok: true, value: { did: 'updated' } });
    expect(bodies()).toEqual([expect.stringContaining('(3 / 15)')]);
  });

  test('one of before, with its tag in the address alone, is kept in step', async () => {
    const { keep, bodies, rewrite } = await startedFor(crm);
    await keep(noteAt(2));
    rewrite((body) => body.replace(/Ref\. baton-[\w-]+\. /, ''));
    expect(await keep(noteAt(2))).toEqual({ ok: true, value: { did: 'unchanged' } });
    expect(await keep(noteAt(3))).toEqual({ ok: true, value: { did: 'updated' } });
    expect(bodies()).toEqual([expect.stringContaining('(3 / 15)')]);
  });

  test('a copy of its words beside it stays whose it is', async () => {
    const { keep, bodies, add } = await startedFor(crm);
    await keep(noteAt(2));
    const copy = crm.asText(bodies()[0] ?? '');
    add(copy);
    expect(await keep(noteAt(3))).toEqual({ ok: true, value: { did: 'updated' } });
    expect(bodies()).toEqual([expect.stringContaining('(3 / 15)'), copy]);
  });

  test('a copy on the deal does not take the place of the note on the meeting', async () => {
    const { keep, bodies, add, at } = await startedFor(crm);
    await keep(noteAt(2), 'sam', [at('meeting', crm.meeting)]);
    const copy = crm.asText(bodies(crm.meeting)[0] ?? '');
    add(copy, crm.deal);
    const places = [at('deal', crm.deal), at('meeting', crm.meeting)];
    expect(await keep(noteAt(3), 'sam', places)).toEqual({ ok: true, value: { did: 'updated' } });
    expect(bodies(crm.meeting)).toEqual([expect.stringContaining('(3 / 15)')]);
    expect(bodies(crm.deal)).toEqual([copy]);
  });

  test('corrected on the meeting, it stays there', async () => {
    const { keep, bodies, rewrite, at } = await startedFor(crm);
    await keep(noteAt(2), 'sam', [at('meeting', crm.meeting)]);
    rewrite(corrected);
    const places = [at('deal', crm.deal), at('meeting', crm.meeting)];
    expect(await keep(noteAt(3), 'sam', places)).toEqual({ ok: true, value: { did: 'updated' } });
    expect([bodies(crm.deal).length, bodies(crm.meeting).length]).toEqual([0, 1]);
  });
});
