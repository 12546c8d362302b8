/** What may happen, in any order: people type and decide, workers sync and die, the network fails, clocks are set. */
import fc from 'fast-check';
import { FAULTS } from './wire.ts';

const who = fc.nat({ max: 3 });
const tab = fc.constantFrom(0, 0, 1);
// Mostly one record and one field: that is where people meet.
const record = fc.constantFrom(0, 0, 0, 0, 1);
const register = fc.constantFrom('pain', 'pain', 'pain', 'trigger', 'attendees', 'nextStep');
const pick = fc.nat({ max: 9 });
const fault = fc.oneof({ weight: 8, arbitrary: fc.constant('none' as const) }, { weight: 9, arbitrary: fc.constantFrom(...FAULTS) });
const how = fc.constantFrom('start', 'end', 'replace');

const one = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('type' as const), who, tab, record, register, how, pick }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('look' as const), who, tab }) },
  { weight: 12, arbitrary: fc.record({ do: fc.constant('sync' as const), who, fault, at: fc.nat({ max: 3 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('die' as const), who, at: fc.nat({ max: 5 }), when: fc.constantFrom('before', 'behind') }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('late' as const), pick }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), who, ms: fc.nat({ max: 10_000 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), who, days: fc.integer({ min: -9, max: 9 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('command' as const), who, record, name: fc.constantFrom('submit', 'accept', 'bounce', 'rate') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('command' as const),
      who,
      record,
      name: fc.constantFrom('undo', 'undo', 'withdraw', 'override', 'held', 'no-show', 'reschedule', 'opportunity', 'prep-opened'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('choose' as const), who, record, mine: fc.boolean(), late: fc.boolean() }) },
);

export type Step = typeof one extends fc.Arbitrary<infer S> ? S : never;

export interface Interleaving {
  /** Seats taken: two devices of one SDR, then the account executive, then another SDR who writes on the same records. */
  clients: 2 | 3 | 4;
  /** Begins with a brief that can be handed off. */
  written: boolean;
  /** Of the devices' jitter. */
  jitter: number;
  steps: Step[];
}

export const interleaving: fc.Arbitrary<Interleaving> = fc.record({
  clients: fc.constantFrom(2, 3, 3, 4),
  written: fc.constantFrom(true, true, false),
  jitter: fc.nat({ max: 1_000 }),
  steps: fc.array(one, { minLength: 10, maxLength: 40, size: 'max' }),
});
