/**
 * Where records are, as a workspace writes it: an address with `:id` in the place of the record's number, `:type` in that of its kind, `:org` in that
 * of the installation's, `*` for whatever else changes. `https://*.crm.example/app/:org/:type/:id/*`. Each stands for one step of the path, one value
 * of the query or one step behind `#`; a `*` at the end of the path for all that follows. No expressions: looking takes one pass over the address.
 */

export const LONGEST_ADDRESS = 300;
/** An address of the page that is longer than this is nobody's record. */
const LONGEST_SEEN = 4_000;

type Group = 'id' | 'type' | 'org';

/** One step or value: `lead_:id` is before `lead_`, group `id`, after nothing. */
interface Step {
  before: string;
  /** `*` for anything; null where `before` is all of it. */
  group: Group | '*' | null;
  after: string;
}

type Query = readonly (readonly [name: string, value: Step])[];

export interface AddressPattern {
  protocol: string;
  /** `crm.example`, or what stands behind the point where anything may stand before. */
  host: string;
  isBelow: boolean;
  port: string;
  path: readonly Step[];
  /** Whatever follows the path. */
  isOpen: boolean;
  query: Query;
  /** What stands behind `#`: steps, or names and values as in a query. Null where it does not matter. */
  hash: readonly Step[] | Query | null;
  hasType: boolean;
}

export type ReadPattern = { ok: true; pattern: AddressPattern } | { ok: false; message: string };

const refused = (message: string): ReadPattern => ({ ok: false, message });

const GROUP = /:(id|type|org)(?![a-z])|\*/g;

function stepOf(text: string): Step | string {
  const [first, second] = [...text.matchAll(GROUP)];
  if (!first) return /:[a-z]/.test(text) ? `“${text}” is not understood: only :id, :type and :org have a meaning.` : whole(text);
  if (second) return `“${text}” names two things at once: leave one of them, or put * in its place.`;
  const { 0: found, index, 1: name } = first;
  return { before: text.slice(0, index), group: (name as Group | undefined) ?? '*', after: text.slice(index + found.length) };
}

const whole = (before: string): Step => ({ before, group: null, after: '' });

const stepsOf = (text: string): (Step | string)[] =>
  text
    .split('/')
    .filter((part) => part !== '')
    .map(stepOf);

const pairsOf = (text: string): (readonly [string, Step | string])[] =>
  text.split('&').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name, stepOf(value.join('='))] as const;
  });

/** Says what to do where it cannot be used. */
export function addressPattern(written: string): ReadPattern {
  const text = written.trim();
  if (text.length > LONGEST_ADDRESS) return refused(`Shorten the address to ${LONGEST_ADDRESS} characters: put * for what changes.`);
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    return refused('Write the whole address of a record from https:// on, with :id in the place of its number.');
  const { protocol, hostname, port, pathname, search, hash, username, password } = new URL(text);
  if (username || password) return refused('Take name and password out of the address.');
  const isBelow = hostname.startsWith('*.');
  const host = isBelow ? hostname.slice(2) : hostname;
  if (host.includes('*') || host.includes(':') || (isBelow && !/^[^.]+(\.[^.]+)+$/.test(host)) || host === '')
    return refused('Write the CRM’s own host, as crm.example.com. A * may stand only in front, as *.example.com.');
  const isOpen = /\/\*$/.test(pathname);
  const path = stepsOf(isOpen ? pathname.slice(0, -2) : pathname);
  const query = search.length > 1 ? pairsOf(search.slice(1)) : [];
  const behind = hash.slice(1);
  const isNamed = behind.includes('=');
  const hashSteps = behind === '' ? null : isNamed ? pairsOf(behind) : stepsOf(behind);
  const all = [...path, ...query.map(([, step]) => step), ...(hashSteps ?? []).map((one) => (Array.isArray(one) ? one[1] : one))];
  const fault = all.find((step) => typeof step === 'string');
  if (typeof fault === 'string') return refused(fault);
  const groups = (all as Step[]).map(({ group }) => group);
  const count = (wanted: Group) => groups.filter((group) => group === wanted).length;
  if (count('id') !== 1) return refused('Put :id once, where the record’s number or code stands.');
  if (count('type') > 1 || count('org') > 1) return refused('Put :type and :org once each, or leave them out.');
  if (count('org') === 1 && !(path as Step[]).some(({ group }) => group === 'org'))
    return refused('Put :org into the path, before ? and #.');
  const pattern = { protocol, host, isBelow, port, path, isOpen, query, hash: hashSteps, hasType: count('type') === 1 };
  return { ok: true, pattern: pattern as AddressPattern };
}

export interface Place {
  id: string;
  /** What stands at `:type`; empty where the pattern has none. */
  word: string;
  /** What belongs to the installation's address: the path up to `:org`, or nothing. */
  prefix: string;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Braces round an id come and go. */
const bare = (text: string): string => decoded(text).replace(/^\{(.*)\}$/, '$1');

function stepFits({ before, group, after }: Step, text: string, found: Map<string, string>): boolean {
  if (group === null) return text === before || decoded(text) === decoded(before);
  const isLong = text.length > before.length + after.length;
  if (!isLong || !text.startsWith(before) || !text.endsWith(after)) return false;
  if (group !== '*') found.set(group, bare(text.slice(before.length, text.length - after.length)));
  return true;
}

const stepsFit = (steps: readonly Step[], parts: readonly string[], isOpen: boolean, found: Map<string, string>): boolean =>
  (isOpen ? parts.length >= steps.length : parts.length === steps.length) &&
  steps.every((step, at) => stepFits(step, parts[at] ?? '', found));

const namesFit = (query: Query, text: string, found: Map<string, string>): boolean => {
  const values = new Map(
    text.split('&').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [decoded(name), value.join('=')];
    }),
  );
  return query.every(([name, step]) => stepFits(step, values.get(decoded(name)) ?? '', found));
};

const isQuery = (hash: readonly Step[] | Query): hash is Query => Array.isArray(hash[0]);

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/** Is it on the host that the pattern names? */
export const isOnHost = ({ protocol, host, isBelow, port }: AddressPattern, url: URL): boolean =>
  url.protocol === protocol && url.port === port && (isBelow ? url.hostname.endsWith(`.${host}`) : url.hostname === host);

/** Null where the address is another. Never throws. */
export function placeIn(pattern: AddressPattern, url: URL): Place | null {
  if (!isOnHost(pattern, url) || url.href.length > LONGEST_SEEN) return null;
  const found = new Map<string, string>();
  const parts = partsOf(url.pathname);
  if (!stepsFit(pattern.path, parts, pattern.isOpen, found) || !namesFit(pattern.query, url.search.slice(1), found)) return null;
  const hash = url.hash.slice(1);
  if (pattern.hash && isQuery(pattern.hash) && !namesFit(pattern.hash, hash, found)) return null;
  if (pattern.hash && !isQuery(pattern.hash) && !stepsFit(pattern.hash, partsOf(hash.replace(/[?&].*$/s, '')), false, found)) return null;
  const until = pattern.path.findIndex(({ group }) => group === 'org') + 1;
  const prefix = parts
    .slice(0, until)
    .map((part) => `/${part}`)
    .join('');
  const id = found.get('id');
  return id ? { id, word: found.get('type') ?? '', prefix } : null;
}

/** For the browser: every page of the host that the pattern names. */
export const hostMatch = ({ protocol, host, isBelow }: AddressPattern): string => `${protocol}//${isBelow ? '*.' : ''}${host}/*`;
