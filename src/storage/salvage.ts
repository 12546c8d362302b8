/** What a person can still read of a record that this version cannot. Nothing of its shape is taken for granted. */
import { fieldOf, isFieldKey } from '../core/brief/fields.ts';
import type { SetAsideRow } from './records.ts';

export interface Salvaged {
  /** What it is, as far as it tells. */
  title: string;
  /** The words in it, by what they were written for. */
  words: { name: string; text: string }[];
  /** All of it, to be copied; empty where it is a page that came from the server. */
  whole: string;
}

const WHAT: Record<SetAsideRow['table'], string> = {
  handoffs: 'A brief',
  listed: 'Briefs that came from the server',
  outbox: 'A change on its way to the server',
  people: 'A colleague’s name',
  settings: 'A setting of your workspace',
  keep: 'A setting',
};

/** Texts under these are of programs, for programs. */
const SAYS_NOTHING = new Set(['owner', 'id', 'key', 'handoff', 'crm', 'origin', 'type', 'kind', 'at', 'by', 'sdr', 'state', 'table']);

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return Object.entries(fieldsOf(value)).flatMap(([key, part]) => (SAYS_NOTHING.has(key) && typeof part === 'string' ? [] : textsIn(part)));
}

const under = (key: string, value: unknown): Salvaged['words'] => {
  const texts = textsIn(value);
  return texts.length > 0 ? [{ name: isFieldKey(key) ? fieldOf(key).name : key, text: [...new Set(texts)].join(' · ') }] : [];
};

function wordsIn(row: Fields): Salvaged['words'] {
  const registers = Object.entries(fieldsOf(row['registers']));
  const typed = registers.flatMap(([key, register]) => (key === 'facts' ? [] : under(key, fieldsOf(register)['value'] ?? register)));
  const { register, value, command } = fieldsOf(row['operation']);
  const sent = [
    ...under(typeof register === 'string' ? register : '', value),
    ...under('How to fix it', fieldsOf(command)['fix']),
    ...under('How to fix it', fieldsOf(fieldsOf(row['refused'])['command'])['fix']),
  ];
  const known = [...typed, ...sent];
  return known.length > 0 ? known : under('', row);
}

function titleOf(table: SetAsideRow['table'], row: Fields): string {
  const said = (register: string): unknown => fieldsOf(fieldsOf(fieldsOf(row['registers'])[register])['value'])['account'];
  const corrected = said('corrected');
  const account = isFields(corrected) ? corrected['is'] : said('facts');
  if (typeof account === 'string' && account) return account;
  const { type, id } = fieldsOf(row['record']);
  return typeof type === 'string' && typeof id === 'string' ? `${type} ${id}` : WHAT[table];
}

export function salvaged({ table, row }: SetAsideRow): Salvaged {
  // Its bytes say nothing to anybody, and the server tells them again.
  if (table === 'listed') return { title: WHAT.listed, words: [], whole: '' };
  return { title: titleOf(table, fieldsOf(row)), words: wordsIn(fieldsOf(row)), whole: JSON.stringify(row, null, 2) };
}
