/** What a letter typed into "Find a handoff" costs among 5,000, beside the same without an index and without what the letter before had found. */
import { EMPTY_BRIEF, FIELD_KEYS } from '../../src/core/brief/fields.ts';
import { type Finder, findable, finderOf } from '../../src/core/work/find.ts';
import type { Summary } from '../../src/core/work/summary.ts';
import { completeBrief } from '../core/handoff/brief.ts';
import { median, quantile, type Row } from './rows.ts';

const HANDOFFS = 5_000;
const TYPED = ['northwind', 'ruth', 'renews in march', 'zzz'];
const ROUNDS = 15;
const FIRST = ['North', 'Halden', 'Kestrel', 'Great Lakes', 'Upland', 'Meridian', 'Ostwind'];
const SECOND = ['Analytics', 'Rail', 'Foods', 'Logistics', 'Group', 'Wind', 'Textiles'];

function summary(number: number): Summary {
  const account = `${FIRST[number % 7]} ${SECOND[Math.floor(number / 7) % 7]} ${number}`;
  const brief = Object.fromEntries(FIELD_KEYS.map((key) => [key, `${completeBrief[key]} For ${account}.`]));
  const people = [`Ruth Adler ${number}`, `Dana Whitfield ${number}`];
  const held = {
    owner: 'u',
    id: String(number),
    record: { crm: 'odoo', origin: 'https://crm.example', type: 'deal' as const, id: String(number) },
  };
  return {
    ...{ format: 1, ...held, sdr: 's', state: 'submitted', events: [], registers: {}, waiting: [] },
    ...{ isConflicted: false, isWritten: true, open: number % 3 === 0 ? 1 : 0, account, people, brief: { ...EMPTY_BRIEF, ...brief } },
  };
}

/** Milliseconds of each letter. */
function typed(finder: () => Finder): number[] {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const word of TYPED)
      for (let length = 1; length <= word.length; length += 1) {
        const began = performance.now();
        finder()(word.slice(0, length), 30);
        times.push(performance.now() - began);
      }
  return times;
}

export function benchFind(): Row[] {
  const all = Array.from({ length: HANDOFFS }, (_, number) => findable(summary(number)));
  const kept = finderOf(all);
  const anew = typed(() => finderOf(all));
  const ours = typed(() => kept);
  const row = (name: string, of: (times: number[]) => number, atMost: number): Row => ({
    name: `a letter typed into “Find a handoff” among ${HANDOFFS}, ${name}`,
    value: of(ours),
    unit: 'ms',
    beside: { name: 'index made for each letter', value: of(anew) },
    goal: { atMost },
  });
  return [row('median', median, 5), row('p95', (times) => quantile(times, 0.95), 1000 / 60)];
}
