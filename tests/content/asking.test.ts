// @vitest-environment happy-dom
/** The reader asks the CRM itself: when, how often, and whose answer counts. */
import { beforeEach, expect, test } from 'vitest';
import { follow } from '../../src/content/follow.ts';
import type { Answered } from '../../src/core/handoff/crmNote.ts';
import type { Facts } from '../../src/core/handoff/record.ts';
import type { Reader, Session } from '../../src/crm/contract.ts';
import { toy as bare, ownPage, pass, record, show, write } from './toy.ts';

const toy: Reader = { ...bare, read: (container, record) => ({ ...bare.read(container, record), stage: 'as the page shows it' }) };

/** Answers when the test says so. */
interface Waiting {
  id: string;
  answer(answer: Answered<Facts>): void;
}
const waiting: Waiting[] = [];
const session: Session = {
  crm: 'toy',
  read: (_, { id }) => new Promise((answer) => waiting.push({ id, answer })),
  note: () => Promise.resolve({ ok: false, trouble: 'refused' }),
};

const page = ownPage();
beforeEach(() => {
  waiting.length = 0;
  show('Northwind');
});

const facts = () =>
  page.browser.said
    .filter((message) => (message as { type: string }).type === 'page/facts')
    .map((message) => (message as { facts: Facts }).facts);
const troubles = () =>
  page.browser.said
    .filter((message) => (message as { type: string }).type === 'page/session')
    .map((message) => (message as { trouble: unknown }).trouble);

test('nothing is asked while the sidebar is closed, and once when it opens', async () => {
  follow(toy, session);
  await pass(10_000);
  expect(waiting).toEqual([]);
  page.readNow(record('1'));
  await pass(60_000);
  expect(waiting).toHaveLength(1);
});

test('what the CRM says stands over what the page shows; the rest of that stays', async () => {
  page.shared.reading = record('1');
  follow(toy, session);
  await pass(1000);
  waiting[0]?.answer({ ok: true, value: { title: 'Northwind, in full', email: 'dana@northwind.example' } });
  await pass(0);
  expect(facts().at(-1)).toEqual({ title: 'Northwind, in full', email: 'dana@northwind.example', stage: 'as the page shows it' });
  expect(page.browser.said.filter((message) => (message as { type: string }).type === 'page/facts')).toMatchObject([
    { facts: { title: 'Northwind' } },
    { api: ['title', 'email'] },
  ]);
  expect(page.browser.said[0]).not.toHaveProperty('api');
  expect(troubles()).toEqual([null]);
});

test('where the CRM does not answer, what the page shows stays, and why is told', async () => {
  page.shared.reading = record('1');
  follow(toy, session);
  await pass(1000);
  waiting[0]?.answer({ ok: false, trouble: 'signed-out' });
  await pass(1000);
  expect(facts()).toEqual([{ title: 'Northwind', stage: 'as the page shows it' }]);
  expect(troubles()).toEqual(['signed-out']);
});

test('it is told without a page that can be read', async () => {
  document.body.innerHTML = '';
  page.shared.reading = record('1');
  follow(toy, session);
  await pass(1000);
  waiting[0]?.answer({ ok: true, value: { title: 'Northwind' } });
  await pass(0);
  expect(facts()).toEqual([{ title: 'Northwind' }]);
});

test('an answer about another record is dropped, and leafing through asks about none', async () => {
  page.shared.reading = record('1');
  follow(toy, session);
  await pass(1000);
  page.readNow(record('2'));
  await pass(50);
  page.readNow(record('3'));
  await pass(1000);
  expect(waiting.map(({ id }) => id)).toEqual(['1', '3']);
  waiting[0]?.answer({ ok: true, value: { title: 'of the first' } });
  await pass(0);
  expect(facts().map(({ title }) => title)).not.toContain('of the first');
  expect(troubles()).toEqual([]);
});

test('it asks again only when the page shows something else, at most once in five seconds', async () => {
  page.shared.reading = record('1');
  follow(toy, session);
  await pass(1000);
  waiting[0]?.answer({ ok: true, value: { title: 'Northwind' } });
  for (const title of ['N', 'No', 'Nor', 'Nord', 'Nordw', 'Nordwi', 'Nordwin']) {
    write(title);
    await pass(600);
  }
  expect(waiting.length).toBeLessThanOrEqual(2);
  await pass(60_000);
  expect(waiting).toHaveLength(2);
});

test('asked to tell again it tells what it knows, and asks nobody', async () => {
  page.shared.reading = record('1');
  follow(toy, session);
  await pass(1000);
  waiting[0]?.answer({ ok: true, value: { title: 'Northwind, in full' } });
  await pass(1000);
  page.browser.said.length = 0;
  follow(toy, session);
  await pass(10_000);
  expect(facts().at(-1)).toEqual({ title: 'Northwind, in full', stage: 'as the page shows it' });
  expect(waiting).toHaveLength(1);
});

test('what the page shows anew stands, where the CRM answers no more', async () => {
  page.shared.reading = record('1');
  follow(toy, session);
  await pass(1000);
  waiting[0]?.answer({ ok: true, value: { title: 'Meeting on Tuesday' } });
  await pass(1000);
  write('Meeting on Friday');
  await pass(10_000);
  waiting[1]?.answer({ ok: false, trouble: 'signed-out' });
  await pass(60_000);
  expect(facts().at(-1)?.title).toBe('Meeting on Friday');
});

test('what is typed and not saved is not the record’s: what the CRM said stands, and once it is saved the CRM is asked anew', async () => {
  const edited = { ...toy, isEdited: (container: Element) => container.classList.contains('dirty') };
  const mark = (isDirty: boolean) => document.querySelector('#deal')?.classList.toggle('dirty', isDirty);
  page.shared.reading = record('1');
  follow(edited, session);
  await pass(1000);
  waiting[0]?.answer({ ok: true, value: { title: 'Northwind' } });
  await pass(10_000);
  const before = facts();
  mark(true);
  write('Northwest');
  await pass(30_000);
  expect(facts()).toEqual(before);
  expect(waiting).toHaveLength(1);
  mark(false);
  await pass(10_000);
  expect(waiting).toHaveLength(2);
  waiting[1]?.answer({ ok: true, value: { title: 'Northwest' } });
  await pass(1000);
  expect(facts().at(-1)).toMatchObject({ title: 'Northwest' });
});
