/** What a CRM says of a key. */
import { connectionKindOf } from '../../core/connections/registry.ts';
import { saysOf } from '../../core/connections/troubles.ts';
import type { Answered } from '../../core/handoff/crmNote.ts';
import { WHY_NOT } from '../../core/notices/whyNot.ts';
import type { CheckedTold } from '../../protocol/connections.ts';
import { obstacleAt } from '../outward/exchange.ts';
import type { Checked, Connector } from './contract.ts';
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
