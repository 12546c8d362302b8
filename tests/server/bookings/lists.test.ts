import { expect, test } from 'vitest';
import { creditOf } from '../../../src/core/clocks/credit.ts';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { SETTINGS } from '../../../src/core/settings/registry.ts';
import type { Backend } from '../../../src/server/backend.ts';
import { begin, edit, problemOf, signedIn, workspaceWith } from '../harness.ts';
import { brought, office, open, recordOf, sent } from './desk.ts';

const sources = async (backend: Backend) =>
  (await backend.store.read((tx) => tx.selectFrom('booking').select('source').orderBy('source').execute())).map(({ source }) => source);

const HEAD = 'Created;Meeting start;Company;Website;Contact;SDR e-mail';

test('a list is taken in line by line: what does not fit is refused with its number, the rest is there, and the same again changes nothing', async () => {
  const { sam, admin, mail } = await office();
  const list = [
    HEAD,
    `25.02.2027 16:00;05.03.2027 10:00;Halden Maritime;https://www.halden.example/about;Ingrid Solheim;${mail('Sam')}`,
    `03/04/2027 09:00;06.03.2027 10:00;Two ways;two.example;;${mail('Sam')}`,
    `26.02.2027 09:00;06.03.2027 11:00;"Nobody's";x.example;;nobody@x.example`,
    `26.02.2027;07.03.2027 11:00;Open;open.example;;${mail('Kim')}`,
    `26.02.2027 10:00;soon;Soon;soon.example;;${mail('Kim')}`,
    `26.02.2027 10:00;;No time;notime.example;;${mail('Kim')}`,
  ].join('\r\n');
  const first = await brought(admin, `\ufeff${list}\r\n`);
  expect(first).toMatchObject({ added: 2, changed: 0, same: 0, open: 1 });
  expect(first.refused.map(({ line, why }) => [line, why])).toEqual([
    [3, expect.stringMatching(/time of booking can be read two ways/)],
    [4, expect.stringMatching(/Nobody in this workspace/)],
    [6, expect.stringMatching(/meeting’s time cannot be read/)],
    [7, expect.stringMatching(/cannot be told from others/)],
  ]);
  expect(await brought(admin, list)).toMatchObject({ added: 0, changed: 0, same: 2 });
  // With the order said, the one that could be read two ways is there too.
  expect(await brought(admin, list, { order: 'dmy' })).toMatchObject({ added: 1, same: 2 });
  expect((await open(sam)).bookings).toMatchObject([
    { account: 'Two ways', booked: '2027-04-03T07:00:00.000Z' },
    {
      account: 'Halden Maritime',
      domain: 'halden.example',
      booked: '2027-02-25T15:00:00.000Z',
      isFirstSeen: false,
      start: '2027-03-05T09:00:00.000Z',
    },
  ]);
});

test('a list as an Indian sheet writes it, with commas; one line that leaves no doubt tells the order of all', async () => {
  const { sam, admin, mail } = await office();
  const list = `Booked at,Meeting,Domain,Booked by\n04-02-2027 4:30 PM,05-03-2027 10:00 AM,halden.example,${mail('Sam')}\n17-02-2027 9:00 AM,08-03-2027 10:00 AM,other.example,${mail('Sam')}\n`;
  expect(await brought(admin, list, { zone: 'Asia/Kolkata' })).toMatchObject({ added: 2, refused: [] });
  expect((await open(sam)).bookings[1]).toMatchObject({ booked: '2027-02-04T11:00:00.000Z', start: '2027-03-05T04:30:00.000Z' });
});

test('what is no list, or says nothing of SDR or meeting, is refused as a whole, with what to add', async () => {
  const { admin } = await office();
  for (const [text, says] of [
    ['a,b\n1,2', /SDR’s e-mail/],
    ['SDR e-mail,Company\nsam@x.example,Halden', /column by which a meeting/],
  ] as const)
    expect(await problemOf(await sent(admin, text))).toMatchObject({ name: 'unfitting', detail: expect.stringMatching(says) });
  expect(await brought(admin, `SDR e-mail;Meeting start;Domain\n"broken;2027-03-05 10:00;x.example`)).toMatchObject({ added: 0 });
});

test('a booking finds its handoff by the record, whichever comes first, and tells it when it was booked', async () => {
  const { sam, backend, admin, mail } = await office();
  const list = (id: string) =>
    `SDR e-mail,Created,CRM,Origin,Record\n${mail('Sam')},2027-02-28 09:00,practice,http://127.0.0.1:8787/practice/,${id}`;
  const [before, after] = [recordOf('D-1'), recordOf('D-2')];
  await sam.does(begin(before));
  await expect.poll(() => sources(backend)).toEqual(['page']);
  expect(await brought(admin, list('D-1'))).toMatchObject({ changed: 1 });
  expect(await brought(admin, list('D-2'))).toMatchObject({ added: 1 });
  expect((await open(sam)).bookings).toMatchObject([{ record: after }]);
  await sam.does(begin(after));
  await expect.poll(async () => (await open(sam)).bookings).toEqual([]);
  for (const record of [before, after]) {
    const handoff = await sam.handoff(handoffId(record));
    expect(handoff?.registers['facts']).toMatchObject({ value: { booked: '2027-02-28T08:00:00.000Z' }, by: 'baton' });
    // 25 hours ago: no credit any more.
    if (handoff)
      expect(creditOf(handoff, SETTINGS.clocks.standard, Date.parse('2027-03-01T09:00:00Z'))).toMatchObject({
        is: 'not credited',
        booked: { isFirstSeen: false },
      });
  }
  const kept = await backend.store.read((tx) => tx.selectFrom('booking').select(['source', 'handoff', 'first_seen']).execute());
  expect(kept).toHaveLength(2);
  expect(kept.every(({ handoff, first_seen }) => handoff !== null && first_seen === 0)).toBe(true);
});

test('without a record, domain, SDR and time tell; what fits two fits none', async () => {
  const { sam, kim, admin, mail, backend } = await office();
  const [one, two, other] = [recordOf('D-3'), recordOf('D-4'), recordOf('D-5')];
  const facts = { domain: 'halden.example', meetingStart: '2027-03-05T10:10:00+01:00' };
  await sam.push([begin(one), edit(one, 'facts', 0, facts)]);
  await kim.push([begin(other), edit(other, 'facts', 0, facts)]);
  const list = `SDR e-mail,Created,Meeting start,Domain\n${mail('Sam')},2027-02-28 09:00,2027-03-05 10:00,halden.example`;
  await expect.poll(() => sources(backend)).toEqual(['page', 'page']);
  expect(await brought(admin, list)).toMatchObject({ changed: 1 });
  expect((await sam.handoff(handoffId(one)))?.registers['facts']?.value).toMatchObject({ ...facts, booked: '2027-02-28T08:00:00.000Z' });
  expect((await kim.handoff(handoffId(other)))?.registers['facts']?.value).toEqual(facts);
  // Another at another time, for which there are two briefs.
  const later = { domain: 'halden.example', meetingStart: '2027-03-09T10:00:00+01:00', booked: '2027-02-27T09:00:00+01:00' };
  const again = recordOf('D-6');
  await sam.push([begin(two), edit(two, 'facts', 0, later), begin(again), edit(again, 'facts', 0, later)]);
  await expect.poll(() => sources(backend)).toEqual(['csv', 'page', 'page', 'page']);
  expect(await brought(admin, list.replace('03-05 10:00', '03-09 10:00'))).toMatchObject({ added: 1 });
  expect((await open(sam)).bookings).toHaveLength(1);
  // Its device hears of it, and can go on writing.
  expect(await sam.does(edit(one, 'facts', 2, { ...facts, booked: '2027-02-28T08:00:00.000Z', title: 'Fleet' }))).toMatchObject({
    status: 'applied',
  });
});

test('a page tells of its meeting by itself: first seen where it does not say when it was booked', async () => {
  const { sam, backend } = await office();
  const record = recordOf('D-7');
  await sam.does(begin(record));
  const kept = () => backend.store.read((tx) => tx.selectFrom('booking').selectAll().execute());
  await expect.poll(kept).toMatchObject([{ source: 'page', first_seen: 1, handoff: handoffId(record) }]);
  await sam.does(edit(record, 'facts', 0, { booked: '2027-02-27T09:00:00Z', account: 'Halden' }));
  await expect.poll(kept).toMatchObject([{ first_seen: 0, booked: Date.parse('2027-02-27T09:00:00Z'), account: 'Halden' }]);
});

test('everybody sees what is theirs to see, and tells of what is theirs to tell of', async () => {
  const { backend, sam, kim, avery, morgan, admin, mail } = await office();
  const list = `SDR e-mail,Meeting start,Domain\n${mail('Sam')},2027-03-05 10:00,a.example\n${mail('Kim')},2027-03-05 11:00,b.example`;
  expect(await problemOf(await sent(avery, list))).toMatchObject({ name: 'not-allowed', status: 403 });
  expect(await brought(kim, list)).toMatchObject({ added: 1, refused: [{ line: 2, why: expect.stringMatching(/your own/) }] });
  expect(await brought(morgan, list)).toMatchObject({ added: 1, refused: [{ line: 3 }] });
  const seen = async (device: typeof sam) => (await open(device)).bookings.map(({ domain }) => domain).toSorted();
  expect([await seen(sam), await seen(kim), await seen(avery), await seen(morgan), await seen(admin)]).toEqual([
    ['a.example'],
    ['b.example'],
    [],
    ['a.example'],
    ['a.example', 'b.example'],
  ]);
  const stranger = await signedIn(backend, await workspaceWith(backend, 'Contoso'), 'Stella', ['admin']);
  expect(await seen(stranger)).toEqual([]);
  expect(await brought(stranger, list)).toMatchObject({ added: 0, refused: [{ line: 2 }, { line: 3 }] });
  expect((await open(sam)).hook).toBeUndefined();
  expect((await open(admin)).hook).toBeNull();
});

test('a removed handoff takes its booking with it', async () => {
  const { backend, sam } = await office();
  const record = recordOf('D-8');
  await sam.does(begin(record));
  const count = async () => (await backend.store.read((tx) => tx.selectFrom('booking').select('id').execute())).length;
  await expect.poll(count).toBe(1);
  const { remove } = await import('../../../src/server/store/removal/removals.ts');
  const row = await backend.store.read((tx) =>
    tx.selectFrom('person').select('workspace').where('id', '=', sam.id).executeTakeFirstOrThrow(),
  );
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: sam.id, workspace: row.workspace, briefs: 0, at: 1 }));
  expect(await count()).toBe(0);
});

test('nobody takes over another SDR’s booking, nor tells their brief anything, by naming its record', async () => {
  const { sam, kim, admin, mail } = await office();
  const head = 'Created;Meeting start;Company;CRM;CRM origin;Record type;Record id;SDR e-mail';
  const { crm, origin, type, id } = recordOf('D-77');
  const line = (who: string) => `25.02.2027 16:00;05.03.2027 10:00;Halden Maritime;${crm};${origin};${type};${id};${mail(who)}`;
  expect(await brought(sam, `${head}\n${line('Sam')}`)).toMatchObject({ added: 1 });
  const taken = await brought(kim, `${head}\n${line('Kim')}`);
  expect(taken).toMatchObject({ added: 0, changed: 0, refused: [{ line: 2, why: expect.stringMatching(/Another SDR’s booking/) }] });
  expect((await open(sam)).bookings).toHaveLength(1);
  expect((await open(kim)).bookings).toHaveLength(0);
  expect(await brought(admin, `${head}\n${line('Kim')}`)).toMatchObject({ changed: 1 });

  const begun = recordOf('D-78');
  await sam.push([begin(begun), edit(begun, 'facts', 0, { account: 'Northwind' })]);
  await brought(kim, `${head}\n${line('Kim').replace('D-77', 'D-78')}`);
  expect((await sam.handoff(handoffId(begun)))?.registers['facts']?.value).toEqual({ account: 'Northwind' });
});

test('what does not fit is named by its column, as the list calls it', async () => {
  const { admin, mail } = await office();
  const list = [
    'Booked by;Created;Meeting start;Company;CRM;CRM address;Deal ID',
    'Sam;25.02.2027 16:00;05.03.2027 10:00;Halden Maritime;practice;http://127.0.0.1;D-1',
    `${mail('Sam')};25.02.2027 16:00;05.03.2027 10:00;Halden Maritime;practice;${'x'.repeat(3000)};D-1`,
    `${mail('Sam')};25.02.2027 16:00;05.03.2027 10:00;${'x'.repeat(400)};practice;http://127.0.0.1;D-1`,
  ].join('\n');
  expect((await brought(admin, list)).refused.map(({ why }) => why)).toEqual([
    'Booked by: Give the e-mail address of the SDR who booked it.',
    expect.stringMatching(/^CRM address: /),
    expect.stringMatching(/^Company: /),
  ]);
});

test('that nothing is known yet is told from that everything has its brief', async () => {
  const { sam, kim, admin, mail } = await office();
  expect(await open(sam)).toMatchObject({ bookings: [], isNoneKnown: true });
  expect(await open(admin)).toMatchObject({ bookings: [], isNoneKnown: true });
  await brought(
    admin,
    `SDR e-mail,Created,CRM,Origin,Record\n${mail('Sam')},2027-02-28 09:00,practice,http://127.0.0.1:8787/practice/,D-1`,
  );
  await sam.does(begin(recordOf('D-1')));
  await expect.poll(async () => (await open(sam)).bookings).toEqual([]);
  expect(await open(sam)).toMatchObject({ isNoneKnown: false });
  expect(await open(admin)).toMatchObject({ bookings: [], isNoneKnown: false });
  expect(await open(kim)).toMatchObject({ bookings: [], isNoneKnown: true });
});
