// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { follow } from '../../src/content/follow.ts';
import { release } from '../../src/content/shared.ts';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import { ownPage, pass, record, show, toy, write } from './toy.ts';

const page = ownPage();

const titles = () => page.browser.said.map((message) => (message as { record: RecordRef; facts: { title: string } }).facts.title);

test('waits for a page that is still being built, then tells its facts once', async () => {
  page.shared.reading = record('1');
  follow(toy);
  await pass(3000);
  expect(page.browser.said).toEqual([]);
  show('Northwind');
  await pass(3000);
  expect(page.browser.said).toEqual([{ type: 'page/facts', record: record('1'), facts: { title: 'Northwind' } }]);
});

test('tells again only what is new, after the page has become quiet', async () => {
  show('Northwind');
  page.shared.reading = record('1');
  follow(toy);
  await pass(500);
  for (const title of ['N', 'No', 'Nor', 'Nord']) {
    write(title);
    await pass(100);
  }
  await pass(1000);
  document.querySelector('p')?.append('a message');
  await pass(1000);
  expect(titles()).toEqual(['Northwind', 'Nord']);
});

test('a page that is never quiet is read all the same', async () => {
  show('0');
  page.shared.reading = record('1');
  follow(toy);
  for (let count = 1; count <= 40; count += 1) {
    write(String(count));
    await pass(100);
  }
  expect(titles().length).toBeGreaterThanOrEqual(2);
});

test('what the page still shows of the record before is not told as the next one', async () => {
  show('Northwind');
  page.shared.reading = record('1');
  follow(toy);
  await pass(1000);
  page.readNow(record('2'));
  await pass(5000);
  expect(titles()).toEqual(['Northwind']);
  write('Kestrel');
  await pass(1000);
  expect(page.browser.said.at(-1)).toEqual({ type: 'page/facts', record: record('2'), facts: { title: 'Kestrel' } });
});

test('a page that writes the next record before it moves does not give it to the record before', async () => {
  show('Northwind');
  page.shared.reading = record('1');
  follow(toy);
  await pass(1000);
  write('Kestrel');
  await pass(100);
  page.readNow(record('2'));
  await pass(1000);
  expect(page.browser.said.at(-1)).toEqual({ type: 'page/facts', record: record('2'), facts: { title: 'Kestrel' } });
  expect(titles()).toEqual(['Northwind', 'Kestrel']);
});

test('a page that moves twice before it has caught up tells neither record as another', async () => {
  show('Northwind');
  page.shared.reading = record('1');
  follow(toy);
  await pass(1000);
  page.readNow(record('2'));
  await pass(100);
  write('Kestrel');
  await pass(100);
  page.readNow(record('3'));
  await pass(5000);
  expect(titles()).toEqual(['Northwind']);
  write('Osprey');
  await pass(1000);
  expect(page.browser.said.slice(1)).toEqual([{ type: 'page/facts', record: record('3'), facts: { title: 'Osprey' } }]);
});

test('a page that moves before anything was told of it is not believed until it shows something else', async () => {
  show('Northwind');
  page.shared.reading = record('1');
  follow(toy);
  await pass(200);
  page.readNow(record('2'));
  await pass(100);
  page.readNow(record('3'));
  await pass(5000);
  document.querySelector('p')?.append('a message');
  await pass(5000);
  expect(page.browser.said).toEqual([]);
  write('Kestrel');
  await pass(1000);
  expect(page.browser.said).toEqual([{ type: 'page/facts', record: record('3'), facts: { title: 'Kestrel' } }]);
});

test('a page that builds another container for the next record is believed at once, though nothing was told', async () => {
  show('Northwind');
  page.shared.reading = record('1');
  follow(toy);
  await pass(200);
  page.readNow(record('2'));
  show('Northwind');
  await pass(3000);
  expect(page.browser.said).toEqual([{ type: 'page/facts', record: record('2'), facts: { title: 'Northwind' } }]);
});

test('a page known to write first is believed also when it moves twice at once', async () => {
  show('Northwind');
  page.shared.reading = record('1');
  follow(toy);
  await pass(1000);
  for (const [id, title] of [
    ['2', 'Kestrel'],
    ['3', 'Osprey'],
  ] as const) {
    write(title);
    await pass(10);
    page.readNow(record(id));
    await pass(100);
  }
  await pass(1000);
  expect(page.browser.said.slice(1)).toEqual([{ type: 'page/facts', record: record('3'), facts: { title: 'Osprey' } }]);
});

test('what a page left untold before it showed no record is not told as the next one either', async () => {
  show('Northwind');
  page.shared.reading = record('1');
  follow(toy);
  await pass(100);
  page.readNow(null);
  page.readNow(record('2'));
  await pass(5000);
  expect(page.browser.said).toEqual([]);
});

test('who comes back to a record that was left untold hears of it', async () => {
  show('Northwind');
  page.shared.reading = record('1');
  follow(toy);
  await pass(100);
  page.readNow(null);
  page.readNow(record('1'));
  await pass(1000);
  expect(titles()).toEqual(['Northwind']);
});

test('follows a container that the page puts in the place of the first', async () => {
  show('Northwind');
  page.shared.reading = record('1');
  follow(toy);
  await pass(1000);
  show('Northwind Analytics');
  await pass(3000);
  write('Northwind Analytics Ltd');
  await pass(3000);
  expect(titles()).toEqual(['Northwind', 'Northwind Analytics', 'Northwind Analytics Ltd']);
});

test('stops when the sidebar closes, and goes on where it was when it opens', async () => {
  show('Northwind');
  page.shared.reading = record('1');
  follow(toy);
  await pass(1000);
  page.readNow(null);
  write('Kestrel');
  await pass(5000);
  expect(titles()).toEqual(['Northwind']);
  expect(vi.getTimerCount()).toBe(0);
  page.readNow(record('1'));
  await pass(1000);
  expect(titles()).toEqual(['Northwind', 'Kestrel']);
});

test('loaded a second time it tells its facts again, and only once', async () => {
  show('Northwind');
  page.shared.reading = record('1');
  follow(toy);
  await pass(1000);
  follow(toy);
  await pass(5000);
  expect(page.shared.readers.size).toBe(1);
  expect(titles()).toEqual(['Northwind', 'Northwind']);
});

test('leaves the records of other CRMs alone', async () => {
  show('Northwind');
  page.shared.reading = { ...record('1'), crm: 'other' };
  follow(toy);
  await pass(5000);
  expect(page.browser.said).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('without a content script beside it, it does nothing', () => {
  release();
  show('Northwind');
  follow(toy);
  expect(vi.getTimerCount()).toBe(0);
});

test('an orphan stops looking', async () => {
  show('Northwind');
  page.shared.reading = record('1');
  follow(toy);
  await pass(1000);
  page.browser.orphan();
  await pass(3000);
  expect(vi.getTimerCount()).toBe(0);
});
