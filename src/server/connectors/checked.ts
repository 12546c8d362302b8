/** What a CRM says of a key. */
import type { Mapping } from '../../core/connections/mapping.ts';
import { connectionKindOf } from '../../core/connections/registry.ts';
import { saysOf } from '../../core/connections/troubles.ts';
import type { Answered } from '../../core/handoff/crmNote.ts';
import { WHY_NOT } from '../../core/notices/whyNot.ts';
import type { CheckedTold } from '../../protocol/connections.ts';
import { obstacleAt } from '../outward/exchange.ts';
import type { Checked, Connector } from './contract.ts';
import { faultsBy, faultWords } from './copy.ts';
import { linkOf } from './link.ts';
import type { ConnectorOptions } from './settings.ts';

/** Milliseconds that one answer may take while somebody waits. */
const WITHIN_MS = 4_500;

interface Asked {
  origin: string;
  credential: unknown;
  now: number;
}

export async function askChecked(connector: Connector<unknown>, asked: Asked, { reach }: ConnectorOptions): Promise<Answered<Checked>> {
  const link = await linkOf(connector, { ...asked, key: '', reach: { ...reach, withinMs: WITHIN_MS }, tokens: new Map() });
  return link.ok ? connector.check(link.value) : link;
}

/** What the CRM says of the fields that are to be filled: in words, by their names. Nothing of a CRM that is not asked, or does not answer. */
export async function askFields(
  connector: Connector<unknown>,
  mapping: Mapping,
  asked: Asked,
  { reach }: ConnectorOptions,
): Promise<Answered<ReadonlyMap<string, string> | null>> {
  const names = Object.values(mapping);
  if (!connector.describe || names.length === 0) return { ok: true, value: null };
  const link = await linkOf(connector, { ...asked, key: '', reach: { ...reach, withinMs: WITHIN_MS }, tokens: new Map() });
  const fields = link.ok ? await connector.describe(link.value, names) : link;
  return fields.ok ? { ok: true, value: faultsBy(fields.value, mapping) } : fields;
}

/** With what keeps fields from being filled. */
export function saidWithFields(crm: string, answer: Answered<Checked>, fields: Answered<ReadonlyMap<string, string> | null>): CheckedTold {
  const said = saidOf(crm, answer);
  if (!said.isGood || !fields.ok || !fields.value?.size) return said;
  const missing = [...said.missing, ...fields.value.keys()];
  return { ...said, says: `${said.says} Of its fields: ${faultWords(fields.value)}`, missing };
}

/** Of names that were just given. */
export function saidOfFields(crm: string, isAny: boolean, fields: Answered<ReadonlyMap<string, string> | null>): CheckedTold {
  const name = connectionKindOf(crm)?.name ?? crm;
  if (!isAny) return { isGood: true, says: `Nothing is copied into fields of ${name} any more. What stands there stays.`, missing: [] };
  const from = 'What is handed off from now on is copied there too.';
  if (!fields.ok)
    return {
      isGood: true,
      says: `Saved. ${from} ${name} could not be asked whether the fields are there. Check it later.`,
      missing: ['unasked'],
    };
  if (fields.value?.size) return { isGood: false, says: `Not saved: ${faultWords(fields.value)}`, missing: [...fields.value.keys()] };
  const isSeen = fields.value !== null;
  return {
    isGood: true,
    says: isSeen ? `Saved. ${from}` : `Saved. ${from} Whether the fields are there shows with the next handoff.`,
    missing: [],
  };
}

/** In words for an administrator. */
export function saidOf(crm: string, answer: Answered<Checked>): CheckedTold {
  const name = connectionKindOf(crm)?.name ?? crm;
  if (!answer.ok) return { isGood: false, says: saysOf(answer.trouble, name, answer.words ?? null), missing: [] };
  const { who, missing } = answer.value;
  const lacks = missing.length > 0 ? ` It may not yet: ${missing.join(', ')}.` : '';
  return { isGood: true, says: `${name} takes the key. Notes are written as ${who}.${lacks}`, missing };
}

/** What keeps the server from asking a CRM there at all, in words; null where nothing does. */
export function obstacleOf({ hosts }: Connector<unknown>, origin: string, { reach }: ConnectorOptions): string | null {
  const why = hosts === 'own' ? obstacleAt(origin, { allowed: reach.allowed }) : null;
  return why && WHY_NOT[why];
}
