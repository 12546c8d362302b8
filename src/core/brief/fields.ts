/** The six fields of a brief, in the order in which they are written and read (rubric, "The six fields"). */

export const FIELD_KEYS = ['trigger', 'pain', 'currentState', 'buyingProcess', 'promised', 'redFlags'] as const;

export type FieldKey = (typeof FIELD_KEYS)[number];

/** The text of every field; an unwritten field is the empty string. */
export type Brief = Record<FieldKey, string>;

export interface Field {
  key: FieldKey;
  /** Accessible name; fixed, a screen reader and the tests rely on it. */
  name: string;
  /** The name as a sentence says it. */
  short: string;
  /** One line under the name while the field is empty. */
  hint: string;
  /** A text of level 3 for this field, clearly about somebody else. */
  example: string;
}

export const FIELDS: readonly Field[] = [
  {
    key: 'trigger',
    name: 'Trigger Signal',
    short: 'Trigger Signal',
    hint: 'What happened that made them answer now, when, and how we know.',
    example: 'Their warehouse system loses support on 31 May; Priya, head of logistics, said so on our call of 4 March.',
  },
  {
    key: 'pain',
    name: 'Pain Points & Impact',
    short: 'Pain Points',
    hint: 'The problem in their words, how large it is, what it costs them.',
    example: '“We ship the wrong pallet twice a day.” About 40 returns a month, €18k in freight they pay themselves.',
  },
  {
    key: 'currentState',
    name: 'Current State & Workarounds',
    short: 'Current State',
    hint: 'What they use, how it is done today, the workaround, the gap that is left.',
    example: 'Orders come in through SAP; two planners copy them into Excel every morning, and nobody sees changes after ten.',
  },
  {
    key: 'buyingProcess',
    name: 'Buying Process & Stakeholders',
    short: 'Buying Process',
    hint: 'Who decides and who must agree, by when, and how the money is approved.',
    example: 'Priya decides with the CFO; IT must agree; budget is in the 2027 plan; they want to sign before Easter.',
  },
  {
    key: 'promised',
    name: 'Promised & Discussed',
    short: 'Promised',
    hint: 'What we said about price, time and capability, and the next step they agreed to.',
    example: 'Told her list price is €32 a seat and a pilot takes three weeks; 45 minutes with IT on Tuesday.',
  },
  {
    key: 'redFlags',
    name: 'Red Flags & Concerns',
    short: 'Red Flags',
    hint: 'Objections, limits, competitors, what failed before, who doubts, and why.',
    example: 'The plant manager doubts it: a roll-out in 2024 was stopped after a month because the scanners lost Wi-Fi.',
  },
];

const byKey = new Map(FIELDS.map((field) => [field.key, field]));

export function fieldOf(key: FieldKey): Field {
  const field = byKey.get(key);
  if (!field) throw new Error(`No field ${key}`);
  return field;
}

export function isFieldKey(value: string): value is FieldKey {
  return byKey.has(value as FieldKey);
}

export const EMPTY_BRIEF: Brief = { trigger: '', pain: '', currentState: '', buyingProcess: '', promised: '', redFlags: '' };
