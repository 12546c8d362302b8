/** What is pushed: mostly what a device could send, with other values in it. */
import type { RecordRef } from '../../../src/core/handoff/record.ts';
import { handoffId } from '../../../src/core/handoff/record.ts';
import type { Random } from '../../../src/training/random.ts';
import type { Target } from './company.ts';
import { below, mutated, pick, STRINGS, strangeValue } from './strange.ts';

const REGISTERS = ['trigger', 'pain', 'currentState', 'buyingProcess', 'promised', 'redFlags', 'attendees', 'people', 'fit', 'nextStep'];
const MORE = ['nextStepDate', 'ae', 'facts', 'bar:pain', 'bar:authority', '__proto__', 'constructor', 'bar:constructor', ''];

function value(random: Random, { ids }: Target): unknown {
  return pick<() => unknown>(random, [
    () => 'They lose pallets.',
    () => pick(random, STRINGS),
    () => pick(random, ids),
    () => ({ ticked: true, evidence: pick(random, STRINGS) }),
    () => [{ id: 'a', name: pick(random, STRINGS), role: '', confirmed: true }],
    () => ({ title: pick(random, STRINGS), amount: { value: 5 } }),
    () => '2027-03-16',
    () => strangeValue(random),
  ])();
}

function commandOf(random: Random, target: Target, record: RecordRef): unknown {
  return pick<() => unknown>(random, [
    () => ({ name: 'begin', record }),
    () => ({ name: 'submit' }),
    () => ({ name: 'accept' }),
    () => ({ name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: pick(random, STRINGS) }),
    () => ({ name: 'rate', rating: 'yellow', missing: ['pain'] }),
    () => ({ name: 'reassign', ae: pick(random, target.ids) }),
  ])();
}

function operation(random: Random, target: Target, uuid: () => string): unknown {
  const known = pick(random, target.records);
  const record: RecordRef = random() < 0.6 ? known : { ...known, id: `new-${below(random, 20)}`, origin: pick(random, ORIGINS) };
  const about = { key: random() < 0.97 ? uuid() : REPEATED, handoff: random() < 0.95 ? handoffId(record) : pick(random, STRINGS) };
  if (random() < 0.6)
    return {
      kind: 'edit',
      ...about,
      register: pick(random, random() < 0.7 ? REGISTERS : MORE),
      base: below(random, 4),
      value: value(random, target),
    };
  return { kind: 'command', ...about, expected: below(random, 5), command: commandOf(random, target, record) };
}

const REPEATED = '00000000-0000-4000-8000-00000000000a';
const ORIGINS = [
  'https://crm.example',
  'https://crm.example/a\u0000',
  'https://crm.example/\ud800',
  'https://crm.example/\ud801',
  'http://ü',
];

/** JSON of a push. */
export function bodies(random: Random, target: Target, uuid: () => string): string {
  const many = random() < 0.02 ? pick(random, [200, 201]) : 1 + below(random, 6);
  const push: Record<string, unknown> = { operations: Array.from({ length: many }, () => operation(random, target, uuid)) };
  if (random() < 0.1) push['cursor'] = pick(random, [...STRINGS, '3', 'again:3', '1~2']);
  return JSON.stringify(random() < 0.5 ? mutated(random, push) : push);
}
