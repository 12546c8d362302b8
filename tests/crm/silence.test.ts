// @vitest-environment happy-dom
/** Every adapter stays silent on what is not its own: addresses and pages of the others, and what is a record in no CRM. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import { readers } from '../../src/crm/readers.ts';
import { detect, detectors } from '../../src/crm/registry.ts';
import { captured, capturedPages } from './captured.ts';
import { elsewherePages, elsewhereUrls } from './elsewhere.ts';

const PAGES = join(import.meta.dirname, '../pages');
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

interface Saved {
  crm: string;
  name: string;
  html: string;
  id: string;
}
const fixtures: Saved[] = readdirSync(PAGES).flatMap((crm) =>
  readdirSync(join(PAGES, crm)).map((slug) => {
    const file = (name: string) => readFileSync(join(PAGES, crm, slug, name), 'utf8');
    return { crm, name: `${crm}/${slug}`, html: file('source.html'), id: JSON.parse(file('expected.json')).record.id };
  }),
);
const running: Saved[] = Object.entries(captured)
  .filter(([name]) => existsSync(join(capturedPages, name)))
  .map(([name, [crm]]) => ({ crm, name, html: readFileSync(join(capturedPages, name), 'utf8'), id: '45' }));

test('every CRM has places that are no records', () => {
  expect(Object.keys(elsewhereUrls).sort()).toEqual(detectors.map(({ crm }) => crm).sort());
});

test.each(Object.values(elsewhereUrls).flat())('%s is no record', (url) => {
  expect(detect(url)).toBeNull();
});

describe.each(readers.map((reader) => ({ crm: reader.crm, reader })))('the reader of $crm', ({ crm, reader }) => {
  const found = (html: string, id: string) =>
    (['deal', 'meeting'] as const).filter((type) => {
      const record: RecordRef = { crm, origin: 'https://crm.example', type, id };
      return reader.container(parse(html), record) !== null;
    });

  test('finds nothing on pages of other CRMs, whichever record it looks for', () => {
    const others = [...fixtures, ...running].filter((page) => page.crm !== crm);
    expect(others.filter(({ html, id }) => found(html, id).length > 0).map(({ name }) => name)).toEqual([]);
  });

  test.each(Object.entries(elsewherePages))('finds nothing on %s', (_, html) => {
    expect(found(html, '45')).toEqual([]);
  });
});
