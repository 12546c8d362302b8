// @vitest-environment happy-dom
/** Contact with the buyer that saved pages show: who, and when to the second, or nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { recordSchema } from '../../src/core/handoff/record.ts';
import { touchSchema } from '../../src/core/handoff/touch.ts';
import { espoReader } from '../../src/crm/espo/read.ts';
import { odooReader } from '../../src/crm/odoo/read.ts';
import { practiceReader } from '../../src/crm/practice/read.ts';
import { fromPageSchema } from '../../src/protocol/messageSchemas.ts';

const readers = [practiceReader, odooReader, espoReader];
const pages = join(import.meta.dirname, '../pages');
const expectedSchema = z.object({ record: recordSchema, touches: z.array(touchSchema).default([]) });
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const saved = readers.flatMap((reader) => readdirSync(join(pages, reader.crm)).map((slug) => [reader.crm, slug, reader] as const));

test.each(saved)('%s/%s', (crm, slug, reader) => {
  const folder = join(pages, crm, slug);
  const { record, touches } = expectedSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
  const container = reader.container(parse(readFileSync(join(folder, 'source.html'), 'utf8')), record);
  const found = (container && reader.touches?.(container)) ?? [];
  expect(found).toEqual(touches);
  const told = { type: 'page/facts', record, facts: {}, touches: found };
  expect(fromPageSchema.parse(told)).toEqual(told);
});

test('a page tells a hundred at most, and the message holds no more', () => {
  const entry = '<li data-activity="call"><b data-part="by">Avery</b><time datetime="2026-11-21T14:02:11.000Z"></time></li>';
  const found = practiceReader.touches?.(parse(entry.repeat(300)).body) ?? [];
  expect(found).toHaveLength(100);
  const record = { crm: 'practice', origin: 'https://crm.example', type: 'deal', id: '1' } as const;
  const message = (touches: unknown[]) => fromPageSchema.safeParse({ type: 'page/facts', record, facts: {}, touches }).success;
  expect([message(found), message([...found, ...found])]).toEqual([true, false]);
});
