import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Handoff } from '../../src/core/handoff/handoff.ts';
import { inParts, packPage, picked, read, readOne, type ToldPage, unpackPage } from '../../src/protocol/packed.ts';

const AT = '2027-03-01T09:00:00.000Z';
const frame = { cursor: '7', gone: ['old'], people: [], more: true };

const handoff = (id: string, text: string): Handoff => ({
  id,
  record: { crm: 'odoo', origin: 'https://crm.example', type: 'deal', id },
  sdr: 'sam',
  state: 'draft',
  revision: 1,
  registers: { pain: { value: text, revision: 1, at: AT, by: 'sam' } },
  events: [{ type: 'begun', at: AT, by: 'sam' }],
});
const told = (handoffs: readonly Handoff[]) => handoffs.map((one) => ({ id: one.id, text: [JSON.stringify(one)] }));
const packedOf = (page: ToldPage | undefined) => {
  if (!page || Array.isArray(page.handoffs)) throw new Error('it is not packed');
  return page.handoffs;
};

const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('“€240k”\n\u2028 – 日本語 🙂')), { maxLength: 8 });

test('a page comes out as it went in, whole and in parts, whatever its texts are', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 4 }), fc.nat(), (all, most, some) => {
      const handoffs = all.map((text, at) => handoff(`d${at}`, text.toWellFormed()));
      const page = unpackPage(packPage(frame, told(handoffs)));
      expect(page).toMatchObject({ ...frame, unread: [] });
      const packed = packedOf(page);
      expect(read(packed)).toEqual({ handoffs, unread: [] });
      expect(inParts(packed, most).flatMap((part) => read(part).handoffs)).toEqual(handoffs);
      const wanted = new Set(handoffs.filter((_, at) => (some >> at) & 1).map(({ id }) => id));
      expect(read(picked(packed, (id) => wanted.has(id))).handoffs).toEqual(handoffs.filter(({ id }) => wanted.has(id)));
      for (const one of handoffs) expect(readOne(packed, one.id)).toEqual(one);
      expect(readOne(packed, 'nobody')).toBeNull();
    }),
    { numRuns: 200 },
  );
});

test('a page that was cut short anywhere, or has more behind it, is none', () => {
  const page = packPage(frame, told([handoff('a', 'One.'), handoff('b', 'Two.')]));
  expect(unpackPage(page)).toBeDefined();
  for (let end = 0; end < page.length; end += 1) expect(unpackPage(page.slice(0, end))).toBeUndefined();
  expect(unpackPage(new Uint8Array([...page, 10]))).toBeUndefined();
  expect(unpackPage(new TextEncoder().encode('<h1>Welcome to the hotel</h1>\n'))).toBeUndefined();
});

test('one that cannot be read stops no other: odd words, another’s id, no JSON', () => {
  const odd = { ...handoff('odd', 'Three.'), state: 'dreaming' };
  const [first, last] = [handoff('a', 'One.'), handoff('z', 'Nine.')];
  const rows = [
    ...told([first]),
    { id: 'odd', text: [JSON.stringify(odd)] },
    { id: 'b', text: [JSON.stringify(handoff('c', 'Two.'))] },
    { id: 'torn', text: ['{"id":"torn"'] },
    ...told([last]),
  ];
  const { handoffs, unread } = read(packedOf(unpackPage(packPage(frame, rows))));
  expect(handoffs).toEqual([first, last]);
  expect(unread).toEqual([
    { table: 'handoffs', row: odd },
    { table: 'handoffs', row: handoff('c', 'Two.') },
    { table: 'handoffs', row: { id: 'torn', text: '{"id":"torn"' } },
  ]);
});

test('a page is not copied to be looked at, and what is kept of it carries nothing of the rest with it', () => {
  const page = packPage(frame, told(['a', 'b', 'c'].map((id) => handoff(id, id.repeat(1_000)))));
  const packed = packedOf(unpackPage(page));
  expect(packed.bytes.buffer).toBe(page.buffer);
  for (const { bytes } of inParts(packed, 2)) expect(bytes.buffer.byteLength).toBe(bytes.length);
});
