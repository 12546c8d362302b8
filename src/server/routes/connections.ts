/** CRMs that this server keeps notes in by a key. */
import { MAPPED_KEYS, type Mapping, mappingFaults } from '../../core/connections/mapping.ts';
import { connectionKindOf } from '../../core/connections/registry.ts';
import { fieldsSayOf, saysOf } from '../../core/connections/troubles.ts';
import { TROUBLES, type Trouble } from '../../core/handoff/crmNote.ts';
import type { ConnectionFields, ConnectionTold } from '../../protocol/connections.ts';
import {
  checkConnectionRoute,
  connectionsRoute,
  copyFieldsRoute,
  removeConnectionRoute,
  saveConnectionRoute,
} from '../../protocol/http/connections.ts';
import { may } from '../auth/policy.ts';
import { askChecked, askFields, obstacleOf, saidOf, saidOfFields, saidWithFields } from '../connectors/checked.ts';
import { mappingOf } from '../connectors/copy.ts';
import { keptKey, openedKey, shownParts, typedIn } from '../connectors/keys.ts';
import { connectorFor } from '../connectors/registry.ts';
import { badInput, problem } from '../http/problems.ts';
import type { Api, Services } from '../services.ts';
import {
  type Connection,
  connectionById,
  connectionsOf,
  noteWent,
  removeConnection,
  saveConnection,
  saveFields,
} from '../store/crm/connections.ts';
import { countNotes, lastUnfilled, type NoteCount, tryAllAgain } from '../store/crm/crmNotes.ts';
import { takeTurn } from '../store/handoffs/changes.ts';
import { saveSetting } from '../store/settings/settings.ts';
import type { Tx } from '../store/tables.ts';

const ADMINS = 'Ask an administrator of your workspace to do this.';
const GONE = 'There is no such connection any more. Reload the page.';
const NO_SEALER = 'This server has no key to keep others with. Whoever runs it sets BATON_SECRET_KEY.';
const NEW_KEY = 'This server’s own key was changed since, so that it cannot read this one any more. Paste the key of the CRM again.';

export function connectionRoutes(api: Api, { store, clock, feed, notes, connectors }: Services): void {
  const { sealer } = connectors;
  const tellAll = (workspace: string): void => feed.announce({ workspace, handoffs: [], people: 'everybody' });

  api.openapi(connectionsRoute, async (c) => {
    const { member } = c.get('session');
    const { workspace } = member;
    if (!may(member, 'connections:manage', { workspace })) return problem(c, 'not-allowed', ADMINS);
    const { rows, counts } = await store.read(async (tx) => ({
      rows: await connectionsOf(tx, workspace),
      counts: await countNotes(tx, workspace),
    }));
    const unfilled = await store.read((tx) => unfilledOf(tx, rows));
    return c.json(
      { canKeep: sealer !== null, connections: rows.map((row) => ({ ...told(row, counts), unfilled: unfilled.get(row.id) ?? null })) },
      200,
    );
  });

  api.openapi(saveConnectionRoute, async (c) => {
    const { member } = c.get('session');
    const { workspace } = member;
    if (!may(member, 'connections:manage', { workspace })) return problem(c, 'not-allowed', ADMINS);
    const { crm, address, key } = c.req.valid('json');
    const [kind, connector] = [connectionKindOf(crm), connectorFor(crm)];
    if (!kind || !connector) return problem(c, 'bad-input', 'Choose one of the CRMs that this server can connect.');
    if (!sealer) return c.json({ isGood: false, says: NO_SEALER, missing: [] }, 200);
    const origin = originIn(address, kind.originOf);
    const fault = origin === null ? `Paste an address like ${kind.example}.` : obstacleOf(connector, origin, connectors);
    if (origin === null || fault !== null)
      return problem(c, 'bad-input', 'Paste another address.', [{ path: '/address', message: fault ?? '' }]);
    const parts = typedIn(key, kind);
    const read = connector.credential.safeParse(parts);
    if (!read.success)
      return badInput(
        c,
        'json',
        read.error.issues.map((issue) => ({ ...issue, path: ['key', ...issue.path] })),
      );
    const now = clock.now();
    const answer = await askChecked(connector, { origin, credential: read.data, now }, connectors);
    if (answer.ok) {
      const row = { workspace, crm, origin, ...keptKey(parts, kind, { workspace, crm, origin }, sealer), who: answer.value.who, at: now };
      await store.transact(async (tx) => {
        await takeTurn(tx, workspace);
        const { id } = await saveConnection(tx, row);
        await tryAllAgain(tx, id, now);
        await tellDevices(tx, workspace);
      });
      tellAll(workspace);
      void notes.look();
    }
    return c.json(saidOf(crm, answer), 200);
  });

  api.openapi(checkConnectionRoute, async (c) => {
    const { member } = c.get('session');
    const { workspace } = member;
    if (!may(member, 'connections:manage', { workspace })) return problem(c, 'not-allowed', ADMINS);
    const { id } = c.req.valid('param');
    const connection = await store.read((tx) => connectionById(tx, workspace, id));
    const connector = connection && connectorFor(connection.crm);
    if (!connection || !connector) return problem(c, 'not-found', GONE);
    const opened = sealer && openedKey(connection, connector, sealer);
    if (!opened) return c.json({ isGood: false, says: sealer ? NEW_KEY : NO_SEALER, missing: [] }, 200);
    const now = clock.now();
    const answer = await askChecked(connector, { origin: connection.origin, ...opened, now }, connectors);
    const asked = { origin: connection.origin, ...opened, now };
    const fields = await askFields(connector, mappingOf(connection), asked, connectors);
    const went = answer.ok ? { trouble: null, words: null } : { trouble: answer.trouble, words: answer.words ?? null };
    await store.transact((tx) => noteWent(tx, id, { ...went, at: now }));
    return c.json(saidWithFields(connection.crm, answer, fields), 200);
  });

  api.openapi(copyFieldsRoute, async (c) => {
    const { member } = c.get('session');
    const { workspace } = member;
    if (!may(member, 'connections:manage', { workspace })) return problem(c, 'not-allowed', ADMINS);
    const { id } = c.req.valid('param');
    const connection = await store.read((tx) => connectionById(tx, workspace, id));
    const [kind, connector] = connection ? [connectionKindOf(connection.crm), connectorFor(connection.crm)] : [];
    if (!connection || !kind || !connector) return problem(c, 'not-found', GONE);
    const mapping = givenIn(c.req.valid('json').fields);
    const faults = mappingFaults(mapping, kind.fieldNames, kind.name);
    if (faults.length > 0)
      return problem(
        c,
        'bad-input',
        'Give other names for these fields.',
        faults.map(({ key, message }) => ({ path: `/fields/${key}`, message })),
      );
    const isAny = Object.keys(mapping).length > 0;
    const opened = sealer && openedKey(connection, connector, sealer);
    if (isAny && !opened) return c.json({ isGood: false, says: sealer ? NEW_KEY : NO_SEALER, missing: [] }, 200);
    const now = clock.now();
    const fields =
      isAny && opened
        ? await askFields(connector, mapping, { origin: connection.origin, ...opened, now }, connectors)
        : { ok: true as const, value: null };
    const said = saidOfFields(connection.crm, isAny, fields);
    if (said.isGood) {
      await store.transact(async (tx) => {
        await saveFields(tx, workspace, id, isAny ? JSON.stringify(mapping) : null);
        await tryAllAgain(tx, id, now);
      });
      void notes.look();
    }
    return c.json(said, 200);
  });

  api.openapi(removeConnectionRoute, async (c) => {
    const { member } = c.get('session');
    const { workspace } = member;
    if (!may(member, 'connections:manage', { workspace })) return problem(c, 'not-allowed', ADMINS);
    const { id } = c.req.valid('param');
    await store.transact(async (tx) => {
      await takeTurn(tx, workspace);
      await removeConnection(tx, workspace, id);
      await tellDevices(tx, workspace);
    });
    tellAll(workspace);
    return c.body(null, 204);
  });
}

/** Nothing typed is nothing copied. */
const givenIn = (typed: ConnectionFields['fields']): Mapping =>
  Object.fromEntries(MAPPED_KEYS.flatMap((key) => (typed[key] ? [[key, typed[key]]] : [])));

const originIn = (address: string, originOf: (url: URL) => string | null): string | null => {
  const whole = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  return URL.canParse(whole) ? originOf(new URL(whole)) : null;
};

/** So that none of them writes there as well. */
async function tellDevices(tx: Tx, workspace: string): Promise<void> {
  const connected = (await connectionsOf(tx, workspace)).map(({ crm, origin }) => ({ crm, origin }));
  await saveSetting(tx, workspace, 'connections', '', { connected });
}

const isTrouble = (text: string): text is Trouble => (TROUBLES as readonly string[]).includes(text);
const momentOf = (at: number | null): string | null => (at === null ? null : new Date(Number(at)).toISOString());

/** What the fields of each last did not take, by id. */
async function unfilledOf(tx: Tx, rows: readonly Connection[]): Promise<Map<string, ConnectionTold['unfilled']>> {
  const all = new Map<string, ConnectionTold['unfilled']>();
  for (const { id, crm, fields } of rows) {
    const last = fields === null ? undefined : await lastUnfilled(tx, id);
    const at = last ? momentOf(last.at) : null;
    if (last?.unfilled && isTrouble(last.unfilled) && at)
      all.set(id, { says: fieldsSayOf(last.unfilled, connectionKindOf(crm)?.name ?? crm, last.unfilled_words), at });
  }
  return all;
}

function told(
  { id, crm, origin, who, trouble, words, ...row }: Connection,
  counts: readonly NoteCount[],
): Omit<ConnectionTold, 'unfilled'> {
  const kind = connectionKindOf(crm);
  const at = momentOf(row.went_wrong);
  const mine = counts.filter(({ connection }) => connection === id);
  const sum = (of: NoteCount[]): number => of.reduce((all, { count }) => all + count, 0);
  return {
    id,
    crm,
    origin,
    shown: kind ? shownParts(row, kind) : {},
    who,
    wentWell: momentOf(row.went_well),
    wrong: trouble !== null && isTrouble(trouble) && at ? { says: saysOf(trouble, kind?.name ?? crm, words), at } : null,
    fields: mappingOf(row),
    waiting: sum(mine.filter(({ state }) => state === 'waiting')),
    stuck: sum(mine.filter(({ state, isWrong }) => state === 'over' && isWrong)),
  };
}
