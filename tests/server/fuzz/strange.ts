/** What no honest device sends. */
import type { Random } from '../../../src/training/random.ts';

export const pick = <T>(random: Random, items: readonly T[]): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

export const below = (random: Random, most: number): number => Math.floor(random() * most);

export const STRINGS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff tail',
  'high \ud83d alone',
  '\u202e drow',
  '\ufeff',
  'e\u0301\u0323',
  '🚚'.repeat(50),
  '\r\nX-Injected: 1',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  `'); drop table handoff; --`,
  '" or ""="',
  '{{7*7}}',
  '../../../etc/passwd',
  '%00',
  '%ff',
  'null',
  '-1',
  '1e999',
  'NaN',
  'begin',
  'bar:authority',
  'bar:__proto__',
  'x'.repeat(61),
  'x'.repeat(601),
  'x'.repeat(20_001),
  'https://crm.example|deal|1',
  '|||',
  '\u0000|deal|\u0000',
];

const NUMBERS = [-1, 0.5, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 63, Number.MAX_SAFE_INTEGER, -0, 1e-320];

/** Numbers that a program does not write, but that stand in JSON or nearly. */
export const RAW = [
  '1e999',
  '-1e999',
  '9'.repeat(400),
  '9007199254740993',
  '00',
  '0x10',
  'NaN',
  'Infinity',
  '-',
  '.5',
  '1.',
  'undefined',
  'True',
  "'x'",
  '1e-999',
];

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'length',
  '',
  '\u0000',
  '\ud800',
  '0',
  'key',
  'kind',
  'value',
  'operations',
];

function nested(random: Random): unknown {
  let value: unknown = 0;
  for (let depth = pick(random, [5, 31, 32, 33, 500]); depth > 0; depth -= 1) value = random() < 0.5 ? [value] : { a: value };
  return value;
}

/** More than fit into the arguments of a call. */
const WIDE = 100_000;

function wide(random: Random): unknown {
  const part = pick(random, [0, [], {}, '']);
  const parts = Array.from({ length: WIDE }, () => part);
  return random() < 0.5 ? parts : Object.fromEntries(parts.map((one, index) => [`k${index}`, one]));
}

export function strangeValue(random: Random): unknown {
  if (random() < 0.002) return wide(random);
  switch (below(random, 8)) {
    case 0:
    case 1:
    case 2:
      return pick(random, STRINGS);
    case 3:
      return pick(random, NUMBERS);
    case 4:
      return pick(random, [null, true, false, [], {}, [[]], [null], { a: 1 }]);
    case 5:
      return Array.from({ length: pick(random, [51, 201, 3_000]) }, () => pick(random, [0, null, '', {}]));
    case 6:
      return Object.fromEntries([[pick(random, KEYS), pick(random, [null, 1, {}, { polluted: true }, 'x'])]]);
    default:
      return nested(random);
  }
}

type Holder = unknown[] | Record<string, unknown>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

function holdersIn(value: unknown, found: Holder[] = []): Holder[] {
  if (!isHolder(value) || found.length > 300) return found;
  found.push(value);
  for (const part of Object.values(value)) holdersIn(part, found);
  return found;
}

function set(holder: Holder, key: string, value: unknown): void {
  if (Array.isArray(holder) && !/^\d+$/.test(key)) holder.push(value);
  else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** The same, changed in one place or some. */
export function mutated(random: Random, value: unknown): unknown {
  let copy = structuredClone(value);
  for (let times = 1 + below(random, 3); times > 0; times -= 1) {
    const holders = holdersIn(copy);
    if (holders.length === 0) return strangeValue(random);
    const holder = pick(random, holders);
    const keys = Object.keys(holder);
    const key = keys.length === 0 ? pick(random, KEYS) : pick(random, keys);
    const old = Object.getOwnPropertyDescriptor(holder, key)?.value;
    switch (below(random, 8)) {
      case 0:
      case 1:
      case 2:
        set(holder, key, strangeValue(random));
        break;
      case 3:
        if (!Array.isArray(holder)) Reflect.deleteProperty(holder, key);
        break;
      case 4:
        set(holder, key, [old]);
        break;
      case 5:
        if (!Array.isArray(holder)) set(holder, pick(random, KEYS), strangeValue(random));
        break;
      case 6:
        if (Array.isArray(holder)) holder.push(old);
        else set(holder, pick(random, KEYS), old);
        break;
      default:
        if (random() < 0.1) copy = strangeValue(random);
        else set(holder, key, structuredClone(pick(random, holders)));
    }
  }
  return copy;
}

/** In order, but for how far in it goes. */
function deep(random: Random): string {
  const [opens, closes] = pick(random, [
    ['[', ']'],
    ['{"a":', '}'],
  ] as const);
  const depth = pick(random, [40, 5_000, 100_000]);
  return `${opens.repeat(depth)}0${closes.repeat(depth)}`;
}

/** JSON that is none any more, or hardly. */
export function brokenText(random: Random, text: string): Buffer {
  const at = below(random, text.length);
  switch (below(random, 10)) {
    case 0:
      return Buffer.from(text.slice(0, at));
    case 1:
      return Buffer.from(text.replace(/(?<=:)\d+|(?<=:)"[^"]*"/, pick(random, RAW)));
    case 2:
      return Buffer.from(`${text.slice(0, at)}${pick(random, RAW)}${text.slice(at)}`);
    case 3:
      return Buffer.from(`\ufeff${text}`);
    case 4:
      return Buffer.from(text, 'utf16le');
    case 5:
      return Buffer.concat([
        Buffer.from(text.slice(0, at)),
        Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
        Buffer.from(text.slice(at)),
      ]);
    case 6:
      return Buffer.from(pick(random, ['[', '{"a":', '{"operations":[']).repeat(pick(random, [100, 5_000, 100_000])));
    case 7:
      return Buffer.from(text.replace(/"[a-z]+":/, (key) => `${key}1,${key}`));
    case 8:
      return Buffer.from(text.replace(/(?<="(value|record|reason)":)("[^"]*"|\d+|null)/, deep(random)));
    default:
      return Buffer.from(`${text}${pick(random, [text, ',', '\u0000', '}', 'x'.repeat(100_000)])}`);
  }
}
