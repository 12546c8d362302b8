import { expect, test } from 'vitest';
import { scoreLines } from '../../../src/core/rubric/scoreLines.ts';

const score = (...lines: (object | string)[]) => [
  ...scoreLines(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))),
];
const COPIED = 'Head of fleet decides with legal before Easter, capex line is there.';

test('a line in, a line out, in order', () => {
  const out = score({ id: 'a', field: 'pain', text: 'Too many silos.' }, { id: 2, field: 'redFlags', text: '' });
  expect(out).toMatchObject([
    { bad: false, output: { id: 'a', level: 1, generic: true, findings: [{ rule: 'pain.generic' }] } },
    { bad: false, output: { id: 2, level: 0, generic: false, findings: [] } },
  ]);
  expect(Object.keys(out[0]?.output ?? {})).toEqual(['id', 'level', 'generic', 'findings']);
});

test('a bad line is answered with its id where it has one, and the rest is scored', () => {
  const out = score('{', { id: 'b', field: 'mood', text: 'x' }, { id: 'c', field: 'pain' }, 'null', {
    id: 'd',
    field: 'pain',
    text: 'tbd',
  });
  expect(out.map(({ bad }) => bad)).toEqual([true, true, true, true, false]);
  expect(out[0]?.output).toEqual({ error: expect.any(String) });
  expect(out[1]?.output).toEqual({ id: 'b', error: expect.stringContaining('field') });
  expect(out[2]?.output).toEqual({ id: 'c', error: expect.stringContaining('text') });
});

test('the same text counts as copied only within one brief, and only in another field', () => {
  const line = (id: string, field: string, brief?: string) => ({ id, field, text: COPIED, ...(brief && { brief }) });
  const levels = (...lines: object[]) => score(...lines).map(({ output }) => (output as { level: number }).level);
  expect(levels(line('a', 'buyingProcess', 'x'), line('b', 'redFlags', 'x'))).toEqual([0, 0]);
  expect(levels(line('a', 'buyingProcess', 'x'), line('b', 'buyingProcess', 'x'))).toEqual([3, 3]);
  expect(levels(line('a', 'buyingProcess', 'x'), line('b', 'redFlags', 'y'))[0]).toBe(3);
  expect(levels(line('a', 'buyingProcess'), line('b', 'redFlags'))[0]).toBe(3);
});
