// @vitest-environment happy-dom
/** Each reader on saved pages: `tests/pages/CRM/SLUG/{source.html,expected.json}`, and pages of running CRMs where they lie beside the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { factsSchema, type RecordRef, recordSchema } from '../../src/core/handoff/record.ts';
import { readers } from '../../src/crm/readers.ts';
import { captured, capturedPages } from './captured.ts';

const pages = join(import.meta.dirname, '../pages');
/** `facts` is null where the page must not be read. */
const expectedSchema = z.object({ record: recordSchema, facts: factsSchema.nullable() });

// Odoo shows times in the zone of the browser.
process.env['TZ'] = 'Europe/Berlin';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

function read(crm: string, html: string, record: RecordRef) {
  const reader = readers.find((one) => one.crm === crm);
  if (!reader) throw new Error(`No reader is called ${crm}.`);
  const container = reader.container(parse(html), record);
  return container && reader.read(container, record);
}

describe.each(readers.map(({ crm }) => crm))('%s', (crm) => {
  test.each(readdirSync(join(pages, crm)))('%s', (slug) => {
    const folder = join(pages, crm, slug);
    const { record, facts } = expectedSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
    const found = read(crm, readFileSync(join(folder, 'source.html'), 'utf8'), record);
    expect(found).toEqual(facts);
    if (found) expect(factsSchema.parse(found)).toEqual(found);
  });

  const others = readers
    .filter((other) => other.crm !== crm)
    .flatMap((other) => readdirSync(join(pages, other.crm)).map((slug) => [other.crm, slug] as const));
  test.each(others)('finds nothing on %s/%s', (other, slug) => {
    const html = readFileSync(join(pages, other, slug, 'source.html'), 'utf8');
    for (const type of ['deal', 'meeting'] as const)
      expect(read(crm, html, { crm, origin: 'https://crm.example', type, id: '45' })).toBeNull();
  });
});

for (const [file, [crm, type, expected]] of Object.entries(captured).filter(([name]) => existsSync(join(capturedPages, name)))) {
  test(`of a running CRM: ${file}`, () => {
    const html = readFileSync(join(capturedPages, file), 'utf8');
    const record = { crm, origin: 'https://crm.example', type, id: '45' };
    expect(read(crm, html, record)).toEqual(expected);
    // A deal's page is not a meeting's.
    expect(read(crm, html, { ...record, type: type === 'deal' ? 'meeting' : 'deal' })).toBeNull();
  });
}

test('of several meetings on a deal of the practice CRM none is taken for the one that is meant', () => {
  const meeting = (id: string, at: string) => `<li><a href="/practice/meetings/${id}">Call</a><time datetime="${at}">a time</time></li>`;
  const ours: RecordRef = { crm: 'practice', origin: 'https://crm.example', type: 'deal', id: 'D-1' };
  const deal = (...meetings: string[]) =>
    read('practice', `<article data-record="D-1" data-mode="view"><ul>${meetings.join('')}</ul></article>`, ours);
  const [one, other] = [meeting('M-1', '2026-12-01T16:00+01:00'), meeting('M-2', '2026-12-08T16:00+01:00')];
  expect(deal(one)).toMatchObject({ meetingStart: '2026-12-01T16:00+01:00', meetingStartText: 'a time' });
  expect(deal(one, other)).toEqual({});
});

test('whatever a page holds, facts fit what can be stored, as plain text', () => {
  const long = 'x'.repeat(2000);
  const people = Array.from({ length: 80 }, (_, n) => `<li data-contact="P-${n}"><span data-part="name"><b>${long}</b></span></li>`).join(
    '',
  );
  const html = `<article data-record="M-1" data-mode="view"><h1 data-field="name">&lt;script&gt;alert(1)&lt;/script&gt; ${long}</h1>${people}</article>`;
  const found = read('practice', html, { crm: 'practice', origin: 'https://crm.example', type: 'meeting', id: 'M-1' });
  expect(factsSchema.parse(found)).toEqual(found);
  expect(found?.title).toMatch(/^<script>alert\(1\)<\/script> x/);
  expect(found?.attendees).toHaveLength(50);
});
