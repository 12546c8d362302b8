/** One note of a handoff on a CRM record: the same demands on every CRM whose page's session can write, each against a server that answers as a running one did. */
import { describe, expect, onTestFinished, test } from 'vitest';
import type { CrmNote } from '../../src/core/handoff/crmNote.ts';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import { dynamicsSession } from '../../src/crm/dynamics/session.ts';
import { espoSession } from '../../src/crm/espo/session.ts';
import { CRMS, espo, MARK, noteAt, odooSession, startedFor } from './notedCrms.ts';
import { dynamicsServer, DEAL as OPPORTUNITY } from './servers/dynamics.ts';
import { BARE, DEAL, espoServer } from './servers/espo.ts';
import { odooServer } from './servers/odoo.ts';
import { askAs } from './servers/serve.ts';

describe.each(CRMS)('%s', (_, crm) => {
  const own = (limits?: Parameters<typeof startedFor>[1]) => startedFor(crm, limits);

  test('is written once, left as it is, and updated where there is more to say', async () => {
    const { keep, bodies } = await own();
    expect(await keep(noteAt(2))).toEqual({ ok: true, value: { did: 'written' } });
    expect(await keep(noteAt(2))).toEqual({ ok: true, value: { did: 'unchanged' } });
    expect(await keep(noteAt(4, 'Accepted by Avery'))).toEqual({ ok: true, value: { did: 'updated' } });
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('Accepted by Avery');
  });

  test('a device that has not heard of everything takes nothing back', async () => {
    const { keep, bodies } = await own();
    await keep(noteAt(4, 'Accepted by Avery'));
    expect(await keep(noteAt(2))).toEqual({ ok: true, value: { did: 'unchanged' } });
    expect(bodies()[0]).toContain('Accepted by Avery');
  });

  test('a mark in the words of a brief keeps nothing from being brought up to date', async () => {
    const { keep, bodies } = await own();
    await keep(noteAt(2, `see ${MARK}-1-999999999`));
    expect(await keep(noteAt(3, 'Sent back'))).toEqual({ ok: true, value: { did: 'updated' } });
    expect(bodies()).toEqual([expect.stringContaining('Sent back')]);
  });

  test('two who write at the same moment leave one', async () => {
    const { keep, bodies, server } = await own();
    const together = Promise.withResolvers<void>();
    let both = 0;
    server.beforePost = () => {
      both += 1;
      if (both === 2) together.resolve();
      return together.promise;
    };
    await Promise.all([keep(noteAt(2), 'sam'), keep(noteAt(2), 'avery')]);
    const full = bodies().filter((body) => body.includes(MARK));
    expect(full).toHaveLength(1);
    expect(bodies()).toHaveLength(1);
  });

  test('what is there twice becomes one at the next look', async () => {
    const { keep, bodies, server } = await own();
    const together = Promise.withResolvers<void>();
    server.beforePost = () => together.promise;
    const first = keep(noteAt(2));
    const second = keep(noteAt(2));
    together.resolve();
    await Promise.all([first, second]);
    await keep(noteAt(3));
    expect(bodies()).toHaveLength(1);
  });

  test('taken away in the CRM it is written again when there is more to say', async () => {
    const { keep, bodies, remove } = await own();
    await keep(noteAt(2));
    remove();
    expect(await keep(noteAt(3))).toEqual({ ok: true, value: { did: 'written' } });
    expect(bodies()).toHaveLength(1);
  });

  test('a handing off that was taken back is said on a note that stands, and writes none', async () => {
    const { keep, bodies } = await own();
    const back: CrmNote = { ...noteAt(3), parts: [{ name: 'Handoff brief', lines: ['Taken back'] }], isTakenBack: true };
    expect(await keep(back)).toEqual({ ok: true, value: { did: 'unchanged' } });
    expect(bodies()).toEqual([]);
    await keep(noteAt(2, 'what was handed off'));
    expect(await keep(back)).toEqual({ ok: true, value: { did: 'updated' } });
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).not.toContain('what was handed off');
  });

  test('another handoff of the same record has a note of its own', async () => {
    const { keep, bodies } = await own();
    await keep(noteAt(2));
    await keep({ ...noteAt(2), mark: 'baton-fedcba9876543210' });
    expect(bodies()).toHaveLength(2);
  });

  test('it stands on the deal, and stays on the meeting where it was written before the deal was known', async () => {
    const { keep, bodies, at } = await own();
    const places = [at('deal', crm.deal), at('meeting', crm.meeting)];
    await keep(noteAt(2), 'sam', [at('meeting', crm.meeting)]);
    expect(await keep(noteAt(3), 'sam', places)).toEqual({ ok: true, value: { did: 'updated' } });
    expect([bodies(crm.deal).length, bodies(crm.meeting).length]).toEqual([0, 1]);
    await keep({ ...noteAt(2), mark: 'baton-fedcba9876543210' }, 'sam', places);
    expect([bodies(crm.deal).length, bodies(crm.meeting).length]).toEqual([1, 1]);
  });

  test('signed out, no right, gone: nothing is written', async () => {
    const { keep, bodies, at } = await own({ readers: ['avery'] });
    expect(await keep(noteAt(2), null)).toEqual({ ok: false, trouble: 'signed-out' });
    expect(await keep(noteAt(2), 'avery')).toEqual({ ok: false, trouble: 'no-right' });
    expect(await keep(noteAt(2), 'sam', [at('deal', crm.gone)])).toEqual({ ok: false, trouble: 'gone' });
    expect(bodies()).toEqual([]);
  });

  test('mark-up in what people wrote is text', async () => {
    const { keep, bodies } = await own();
    await keep(noteAt(2, '<script>alert(1)</script> & <b>x</b>', '# no *heading* [no](javascript:alert(1))', '1. no list', '- a list'));
    const [body = ''] = bodies();
    expect(body).not.toMatch(/<script|<b>/);
    expect(body).toContain('Kept in step by Baton');
    if (crm === espo) expect(body).toContain('\\# no \\*heading\\* \\[no\\](javascript:alert(1))\n1\\. no list\n- a list');
    if (crm !== espo) expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;x&lt;/b&gt;');
  });

  test.each([
    [0, undefined, 'unreachable'],
    [200, { result: 'ok', total: 'many', list: 7 }, 'changed'],
    [200, undefined, 'changed'],
    [302, undefined, 'signed-out'],
  ] as const)('status %d with %j is %s', async (status, body, trouble) => {
    const record: RecordRef = { crm: crm.session.crm, origin: 'https://crm.example', type: 'deal', id: crm.deal };
    expect(await crm.session.note(() => Promise.resolve({ status, body }), [record], noteAt(2))).toEqual({ ok: false, trouble });
  });

  test('what cannot be found again is taken away, and not said to stand', async () => {
    const { server, bodies, at } = await own();
    const ask = askAs(server.url, 'sam');
    const blind: typeof ask = async (path, asked) => {
      const answer = await ask(path, asked);
      const isLook = path.includes('search_read') || path.includes('/posts') || path.includes('$filter');
      return isLook ? { status: 200, body: { result: [], list: [], total: 0, value: [] } } : answer;
    };
    expect(await crm.session.note(blind, [at('deal', crm.deal)], noteAt(2))).toEqual({ ok: false, trouble: 'changed' });
    expect(bodies()).toEqual([]);
  });
});

test('in Odoo it is an internal note, and its tags are no text, in every version', async () => {
  for (const options of [{}, { version: 16 }, { version: 16, refusesFlag: true }]) {
    const server = await odooServer(options);
    onTestFinished(() => server.close());
    const place: RecordRef = { crm: 'odoo', origin: server.url, type: 'deal', id: '45' };
    expect(await odooSession.note(askAs(server.url, 'sam'), [place], noteAt(2))).toMatchObject({ ok: true });
    expect(server.messages).toMatchObject([{ subtype: 'mail.mt_note', message_type: 'comment', model: 'crm.lead', res_id: 45 }]);
    expect(server.messages[0]?.body).toContain('<p><strong>Handoff brief: Northwind (2 / 15)</strong><br/>Sam to Avery</p>');
  }
});

test('in Odoo a colleague brings it up to date where they may, and else leaves it to who wrote it', async () => {
  for (const authorsOnly of [false, true]) {
    const server = await odooServer({ authorsOnly });
    onTestFinished(() => server.close());
    const places: RecordRef[] = [{ crm: 'odoo', origin: server.url, type: 'deal', id: '45' }];
    await odooSession.note(askAs(server.url, 'sam'), places, noteAt(2));
    const answer = await odooSession.note(askAs(server.url, 'avery'), places, noteAt(3));
    expect(answer).toEqual({ ok: true, value: authorsOnly ? { did: 'left', by: 'Sam Seller' } : { did: 'updated' } });
    expect(server.messages).toHaveLength(1);
  }
});

describe('in EspoCRM', () => {
  async function own(options: Parameters<typeof espoServer>[0] = {}) {
    const server = await espoServer(options);
    onTestFinished(() => server.close());
    const places: RecordRef[] = [{ crm: 'espo', origin: server.url, type: 'deal', id: DEAL }];
    return { server, keep: (step: number, user = 'sam') => espoSession.note(askAs(server.url, user), places, noteAt(step)) };
  }

  test('it is internal, and one that is not is taken away again', async () => {
    const { server, keep } = await own();
    await keep(2);
    expect(server.notes).toMatchObject([{ type: 'Post', isInternal: true, parentType: 'Opportunity', parentId: DEAL }]);
    server.notes.splice(0);
    const ask = askAs(server.url, 'sam');
    const place: RecordRef = { crm: 'espo', origin: server.url, type: 'deal', id: BARE };
    const open: typeof ask = (path, asked) =>
      ask(path, path.endsWith('/Note') ? { ...asked, body: { ...(asked.body as object), isInternal: false } } : asked);
    expect(await espoSession.note(open, [place], noteAt(2))).toEqual({ ok: false, trouble: 'refused' });
    expect(server.notes).toEqual([]);
  });

  test('another’s note is left to who wrote it, for as long as they may change it', async () => {
    const { server, keep } = await own();
    await keep(2);
    expect(await keep(3, 'avery')).toEqual({ ok: true, value: { did: 'left', by: 'Sam Seller' } });
    expect(server.notes).toHaveLength(1);
    expect(await keep(3)).toEqual({ ok: true, value: { did: 'updated' } });
    // As if it had been written then: no clock is turned here.
    for (const note of server.notes) note.createdAt = '2026-01-01 09:00:00';
    expect(await keep(4, 'avery')).toEqual({ ok: true, value: { did: 'written' } });
    expect(server.notes).toHaveLength(2);
    expect(server.notes[1]?.post).toContain('takes the place of the older note');
    expect(await keep(5, 'avery')).toEqual({ ok: true, value: { did: 'updated' } });
    expect(server.notes).toHaveLength(2);
    expect(server.notes[1]?.post).toContain('takes the place of the older note');
  });

  test('one’s own that this CRM closes earlier gets one that takes its place', async () => {
    const { server, keep } = await own({ now: () => Date.now() - 3_600_000 });
    await keep(2);
    const ask = askAs(server.url, 'sam');
    const closed: typeof ask = (path, asked) =>
      asked.method === 'PUT' ? Promise.resolve({ status: 403, body: undefined }) : ask(path, asked);
    const places: RecordRef[] = [{ crm: 'espo', origin: server.url, type: 'deal', id: DEAL }];
    expect(await espoSession.note(closed, places, noteAt(3))).toEqual({ ok: true, value: { did: 'written' } });
    expect(server.notes).toHaveLength(2);
  });

  test('it is found among many posts', async () => {
    const { server, keep } = await own();
    await keep(2);
    const [note] = server.notes;
    if (note) for (let count = 0; count < 450; count += 1) server.notes.push({ ...note, id: `0${count}`, post: 'something else' });
    expect(await keep(3)).toEqual({ ok: true, value: { did: 'updated' } });
  });

  test('behind more posts than are looked through there may be one, and no second is written', async () => {
    const { server, keep } = await own();
    await keep(2);
    const [note] = server.notes;
    if (note) for (let count = 0; count < 1_000; count += 1) server.notes.push({ ...note, id: `0${count}`, post: 'something else' });
    expect(await keep(3)).toEqual({ ok: false, trouble: 'refused' });
    expect(server.notes.filter(({ post }) => post?.includes(MARK))).toHaveLength(1);
  });
});

describe('in Dynamics', () => {
  async function own(options: Parameters<typeof dynamicsServer>[0] = {}) {
    const server = await dynamicsServer(options);
    onTestFinished(() => server.close());
    const places: RecordRef[] = [{ crm: 'dynamics', origin: server.url, type: 'deal', id: OPPORTUNITY }];
    return { server, places, keep: (step: number, user = 'sam') => dynamicsSession.note(askAs(server.url, user), places, noteAt(step)) };
  }

  test('it has a subject, and its words are HTML', async () => {
    const { server, keep } = await own();
    await keep(2);
    expect(server.annotations).toMatchObject([{ subject: 'Handoff brief', on: OPPORTUNITY }]);
    expect(server.annotations[0]?.notetext).toContain('<p><strong>Handoff brief: Northwind (2 / 15)</strong><br/>Sam to Avery</p>');
  });

  test.each([false, true])('it is found among many notes, also where long texts cannot be searched: %s', async (refusesContains) => {
    const { server, keep } = await own({ refusesContains });
    await keep(2);
    const [note] = server.annotations;
    for (let count = 0; note && count < 450; count += 1)
      server.annotations.unshift({ ...note, annotationid: crypto.randomUUID(), notetext: `${MARK}, in other words` });
    expect(await keep(3)).toEqual({ ok: true, value: { did: 'updated' } });
    expect(server.annotations.filter(({ notetext }) => notetext.includes('(3 / 15)'))).toHaveLength(1);
  });

  test('a colleague brings it up to date where they may, and else leaves it to who wrote it', async () => {
    for (const authorsOnly of [false, true]) {
      const { server, keep } = await own({ authorsOnly });
      await keep(2);
      const answer = await keep(3, 'avery');
      expect(answer).toEqual({ ok: true, value: authorsOnly ? { did: 'left', by: 'Sam Seller' } : { did: 'updated' } });
      expect(server.annotations).toHaveLength(1);
    }
  });

  /** Between look and change, `meanwhile` happens. */
  async function raced(meanwhile: (server: Awaited<ReturnType<typeof own>>['server']) => void) {
    const { server, places, keep } = await own();
    await keep(2);
    const ask = askAs(server.url, 'sam');
    let isFirst = true;
    const late: typeof ask = (path, asked) => {
      if (asked.method === 'PATCH' && isFirst) {
        isFirst = false;
        meanwhile(server);
      }
      return ask(path, asked);
    };
    return { server, answer: await dynamicsSession.note(late, places, noteAt(4)) };
  }

  test('changed by somebody in between, it says the newer word', async () => {
    const { server, answer } = await raced(({ annotations: [note] }) => {
      if (note) Object.assign(note, { version: 7, notetext: note.notetext.replace('Sam to Avery', 'By hand') });
    });
    expect(answer).toEqual({ ok: true, value: { did: 'updated' } });
    expect(server.annotations).toMatchObject([{ version: 8, notetext: expect.stringContaining('(4 / 15)') }]);
  });

  test('taken away in between, it is written anew on its record, and on no other', async () => {
    const { server, answer } = await raced(({ annotations }) => void annotations.splice(0));
    expect(answer).toEqual({ ok: true, value: { did: 'written' } });
    expect(server.annotations).toMatchObject([{ on: OPPORTUNITY }]);
  });

  test('a page of elsewhere is not followed', async () => {
    const { server, places } = await own();
    const asked: string[] = [];
    const ask = askAs(server.url, 'sam');
    const strange: typeof ask = async (path, how) => {
      asked.push(path);
      const answer = await ask(path, how);
      const isList = path.includes('$filter');
      return isList
        ? { ...answer, body: { ...(answer.body as object), '@odata.nextLink': 'https://evil.example/api/data/v9.2/x' } }
        : answer;
    };
    expect(await dynamicsSession.note(strange, places, noteAt(2))).toEqual({ ok: true, value: { did: 'written' } });
    expect(asked.every((path) => path.startsWith('/api/data/v9.2/annotations'))).toBe(true);
  });

  test.each([
    [429, 'busy'],
    [503, 'unreachable'],
    [412, 'refused'],
    [400, 'changed'],
  ] as const)('status %d is %s', async (status, trouble) => {
    const { places } = await own();
    expect(await dynamicsSession.note(() => Promise.resolve({ status, body: { error: {} } }), places, noteAt(2))).toEqual({
      ok: false,
      trouble,
    });
  });
});
