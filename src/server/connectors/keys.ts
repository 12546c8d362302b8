/** Keys of CRMs, between what an administrator types, what is kept, and what a connector takes. */
import * as z from 'zod';
import type { ConnectionKind } from '../../core/connections/kind.ts';
import { belongsTo, type Connection } from '../store/crm/connections.ts';
import type { Connector } from './contract.ts';
import type { Sealer } from './seal.ts';

const partsSchema = z.record(z.string(), z.string());
type Parts = z.infer<typeof partsSchema>;

const only = (parts: Parts, { fields }: ConnectionKind, isSecret: boolean): Parts =>
  Object.fromEntries(fields.flatMap(({ key, isSecret: is }) => (is === isSecret && parts[key] !== undefined ? [[key, parts[key]]] : [])));

/** Nothing typed is nothing given. */
export const typedIn = (parts: Parts, { fields }: ConnectionKind): Parts =>
  Object.fromEntries(fields.flatMap(({ key }) => (parts[key]?.trim() ? [[key, parts[key].trim()]] : [])));

type Whose = Pick<Connection, 'workspace' | 'crm' | 'origin'>;

/** As it is kept: only what is no secret can be read there. */
export const keptKey = (parts: Parts, kind: ConnectionKind, whose: Whose, sealer: Sealer): Pick<Connection, 'sealed' | 'shown'> => ({
  sealed: sealer.seal(JSON.stringify(only(parts, kind, true)), belongsTo(whose)),
  shown: JSON.stringify(only(parts, kind, false)),
});

/** What may be told back: never a secret. */
export function shownParts({ shown }: Pick<Connection, 'shown'>, kind: ConnectionKind): Parts {
  return only(partsIn(shown) ?? {}, kind, false);
}

/** As its connector takes it; null where it cannot be opened any more. */
export function openedKey(connection: Connection, connector: Connector<unknown>, sealer: Sealer): { credential: unknown } | null {
  const opened = sealer.open(connection.sealed, belongsTo(connection));
  const secret = opened === null ? null : partsIn(opened);
  const shown = partsIn(connection.shown);
  const read = secret && shown ? connector.credential.safeParse({ ...shown, ...secret }) : null;
  return read?.success ? { credential: read.data } : null;
}

function partsIn(text: string): Parts | null {
  try {
    return partsSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
