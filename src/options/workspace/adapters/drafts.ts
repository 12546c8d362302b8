/** An adapter while it is being written, and what does not fit about it. */
import type { Adapter, PageRule } from '../../../core/adapters/adapter.ts';
import { addressPattern, hostMatch } from '../../../core/adapters/address.ts';
import { adaptersSchema } from '../../../core/adapters/schema.ts';
import type { Fault } from '../panel.ts';
import { factRule } from './words.ts';

export const newPage = (type: PageRule['type']): PageRule => ({
  type,
  word: '',
  container: '',
  facts: [factRule('title'), factRule('account')],
});

export const newAdapter = (): Adapter => ({ crm: '', name: '', address: '', pages: [newPage('deal')] });

const LONGEST = 36;

/** A name that none of the others has, in small letters. */
export function ownName(name: string, others: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const base = plain || 'crm';
  const free = (count: number): string => {
    const tried = count === 1 ? base : `${base}-${count}`;
    return others.includes(tried) ? free(count + 1) : tried;
  };
  return free(1);
}

/** Of the one at this place in the list; paths begin within it. */
export function faultsIn(adapters: readonly Adapter[], at: number): Fault[] {
  const read = adaptersSchema.safeParse({ version: 1, adapters });
  if (read.success) return [];
  return read.error.issues.flatMap(({ path: [, index, ...rest], message }) =>
    index === at || index === undefined ? [{ path: rest.join('/'), message }] : [],
  );
}

/** What the server says of this one, as `faultsIn` does; what it says of others has no place here. */
export const faultsSaid = (faults: readonly Fault[], at: number): Fault[] =>
  faults.map(({ path, message }) => {
    const [, index, ...rest] = path.split('/');
    return { path: index === String(at) ? rest.join('/') : '', message };
  });

/** Of the host that it names; null where the built-in adapter knows the addresses. */
export function matchOf({ address }: Adapter): string | null {
  const read = addressPattern(address);
  return read.ok ? hostMatch(read.pattern) : null;
}

export const namesType = ({ address }: Adapter): boolean => {
  const read = addressPattern(address);
  return read.ok && read.pattern.hasType;
};
