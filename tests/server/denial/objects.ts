/** Handoffs of every kind in every state, for every caller: copies of a few that were made as people make them, with others in them. */
import type { GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import type { OperationResult } from '../../../src/protocol/sync.ts';
import { takeChanges } from '../../../src/server/store/handoffs/changes.ts';
import type { Tx } from '../../../src/server/store/tables.ts';
import { completeEdits, handOff } from '../brief.ts';
import { begin, command, type Device, edit, signedIn } from '../harness.ts';
import { CALLERS, type Caller, type Company, OTHER_TEAM, TEAM } from './company.ts';
import { type Act, ALLOWED, STANDS, type Stand, type Whose } from './permissions.ts';

/** What stands in a handoff: the SDR, whom it was handed to, who is named in it now, whose team's it is. */
interface Place {
  workspace: string;
  team: string;
  sdr: string;
  ae: string;
  named: string;
}

export interface Cell {
  caller: Caller;
  /** What the handoff is to the caller. */
  relation: string;
  stand: Stand;
  act: Act;
  /** How many events it has. */
  revision: number;
  record: RecordRef;
  id: string;
  place: Place;
}

/** By a name that people read. Where the team does not matter to a grant, both are tried. */
function relations(
  { workspace, elsewhere, callers, away, sdr, ae, farSdr, farAe, strangeSdr, strangeAe }: Company,
  teams: Map<string, string>,
  caller: Caller,
) {
  const own = callers[caller].id;
  const here = { workspace, team: teams.get(`${workspace} ${TEAM}`) ?? '' };
  const far = { workspace, team: teams.get(`${workspace} ${OTHER_TEAM}`) ?? '' };
  const strange = { workspace: elsewhere, team: teams.get(`${elsewhere} ${TEAM}`) ?? '' };
  const all: Record<string, Place> = {
    'began it, for their team': { ...here, sdr: own, ae: farAe.id, named: farAe.id },
    'began it, for another team': { ...far, sdr: own, ae: farAe.id, named: farAe.id },
    'handed to them, of their team': { ...here, sdr: sdr.id, ae: own, named: farAe.id },
    'handed to them, of another team': { ...far, sdr: farSdr.id, ae: own, named: farAe.id },
    'handed to whom they stand in for': { ...far, sdr: farSdr.id, ae: away[caller].id, named: farAe.id },
    'named in it, of their team': { ...here, sdr: sdr.id, ae: ae.id, named: own },
    'named in it, of another team': { ...far, sdr: farSdr.id, ae: farAe.id, named: own },
    'a colleague’s': { ...here, sdr: sdr.id, ae: ae.id, named: ae.id },
    'another team’s': { ...far, sdr: farSdr.id, ae: farAe.id, named: farAe.id },
    'another workspace’s': { ...strange, sdr: strangeSdr.id, ae: strangeAe.id, named: strangeAe.id },
    'another workspace’s, with them in it': { ...strange, sdr: own, ae: own, named: own },
  };
  return all;
}

/** What the list says of a cell. */
export function isAllowed({ caller, stand, act, place }: Cell, company: Company, team: string): boolean {
  const own = company.callers[caller].id;
  // Nothing passes to whom nobody could name.
  if (act === 'override' && place.named === own && !CALLERS[caller].includes('ae')) return false;
  // They withdrew it as its SDR, and could as its manager now.
  const couldStill = stand === 'withdrawn' && place.sdr === own && place.team === team && CALLERS[caller].includes('manager');
  if (act === 'undo' && place.workspace === company.workspace && couldStill) return true;
  const is: Record<Whose, boolean> = {
    own: place.sdr === own,
    handed: place.ae === own,
    backed: place.ae === company.away[caller].id,
    team: place.team === team,
    workspace: true,
  };
  return (
    place.workspace === company.workspace &&
    CALLERS[caller].some((role) => {
      const grants = ALLOWED[act].to[role] ?? [];
      return grants.some(({ whose, stands }) => is[whose] && stands.includes(stand));
    })
  );
}

/** The one act on a bounced handoff in which nothing was mended. */
export const UNMENDED = 'undo before it is mended' satisfies Act;

type Rows = { [T in 'handoff' | 'register' | 'event']: Record<string, unknown>[] };

/** One for each, of people who are asked nothing else. `mended` stands in it from after a bounce, and was not handed off again. */
async function models({ backend, workspace }: Company) {
  const sdr = await signedIn(backend, workspace, 'Model-sdr', ['sdr'], 'Models');
  const ae = await signedIn(backend, workspace, 'Model-ae', ['ae'], 'Models');
  const named = await signedIn(backend, workspace, 'Model-named', ['ae'], 'Models');
  const found = {} as Record<Stand, Rows>;
  let unmended: Rows | undefined;
  for (const stand of STANDS) {
    const record: RecordRef = { crm: 'practice', origin: 'https://crm.example', type: 'deal', id: `model-${stand}` };
    const kept = (word: string, base: number) => edit(record, 'nextStep', base, `45 minutes with IT, ${word}:${record.id}`);
    if (stand === 'draft') await sdr.push([begin(record), ...completeEdits(record, named.id), kept('kept', 1)]);
    else await handOff(sdr, ae, record);
    const applied = (results: OperationResult[]) => {
      const refused = results.find(({ status }) => status !== 'applied');
      if (refused) throw new Error(`${stand}: ${JSON.stringify(refused)}`);
    };
    const decided = async (by: Device, ...commands: GivenCommand[]) => {
      for (const one of commands) applied(await by.push([command(record, revisions++, one)]));
    };
    let revisions = 2;
    if (['accepted', 'held', 'opportunity', 'disqualified'].includes(stand)) await decided(ae, { name: 'accept' });
    if (['bounced', 'withdrawn', 'recycled'].includes(stand)) {
      await decided(ae, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs.' });
      if (stand === 'bounced') unmended = await rowsOf(backend, record);
      applied(await sdr.push([kept('mended', 1), edit(record, 'ae', 1, named.id)]));
    }
    if (stand === 'withdrawn') await decided(sdr, { name: 'withdraw', reason: 'The buyer left.' });
    if (['held', 'opportunity', 'recycled', 'disqualified'].includes(stand)) await decided(ae, { name: 'held' });
    if (stand === 'opportunity') await decided(ae, { name: 'opportunity' });
    if (stand === 'recycled') await decided(ae, { name: 'reject', reason: { code: 'no-budget-this-year', returnOn: '2028-01-01' } });
    if (stand === 'disqualified') await decided(ae, { name: 'reject', reason: { code: 'not-our-segment', learnt: 'They rent.' } });
    found[stand] = await rowsOf(backend, record);
  }
  const rowsFor = ({ stand, act }: Pick<Cell, 'stand' | 'act'>): Rows => (act === UNMENDED && unmended) || found[stand];
  return { rowsFor, sdr: sdr.id, ae: ae.id, named: named.id };
}

const rowsOf = ({ store }: Company['backend'], record: RecordRef): Promise<Rows> =>
  store.read(async (tx) => ({
    handoff: await tx.selectFrom('handoff').selectAll().where('id', '=', handoffId(record)).execute(),
    register: await tx.selectFrom('register').selectAll().where('handoff', '=', handoffId(record)).execute(),
    event: await tx.selectFrom('event').selectAll().where('handoff', '=', handoffId(record)).execute(),
  }));

export interface Objects {
  cells: Cell[];
  /** The team of the callers. */
  team: string;
}

/** Makes a handoff for every cell, so that what one act does to it is no matter to another. */
export async function objects(company: Company, acts: readonly Act[]): Promise<Objects> {
  const { backend } = company;
  const { rowsFor, ...actors } = await models(company);
  const rows = await backend.store.read((tx) => tx.selectFrom('team').selectAll().execute());
  const teams = new Map(rows.map(({ id, workspace, name }) => [`${workspace} ${name}`, id]));
  const modelTeam = teams.get(`${company.workspace} Models`) ?? '';
  const cells: Cell[] = [];
  for (const caller of Object.keys(CALLERS) as Caller[])
    for (const [relation, place] of Object.entries(relations(company, teams, caller)))
      for (const stand of STANDS)
        for (const act of acts) {
          if (act === UNMENDED && stand !== 'bounced') continue;
          const record: RecordRef = {
            crm: 'practice',
            origin: 'https://crm.example',
            type: 'deal',
            id: `cell-${String(cells.length).padStart(6, '0')}`,
          };
          cells.push({
            caller,
            relation,
            stand,
            act,
            record,
            revision: rowsFor({ stand, act }).event.length,
            id: handoffId(record),
            place,
          });
        }
  for (const workspace of [company.workspace, company.elsewhere])
    for (const here of chunks(
      cells.filter(({ place }) => place.workspace === workspace),
      400,
    )) {
      await backend.store.transact(async (tx) => {
        let change = await takeChanges(tx, workspace, here.length);
        for (const part of chunks(here, 40)) {
          const copies = part.map((cell) =>
            copyOf(rowsFor(cell), { ...actors, workspace: company.workspace, team: modelTeam }, cell, change++),
          );
          for (const table of ['handoff', 'register', 'event'] as const)
            await insert(
              tx,
              table,
              copies.flatMap((copy) => copy[table]),
            );
        }
      });
      // Connections that nobody uses are closed after a while: whoever holds them is to hear of it.
      await new Promise((resolve) => setImmediate(resolve));
    }
  return { cells, team: teams.get(`${company.workspace} ${TEAM}`) ?? '' };
}

const FEW = ['ae', 'pain', 'nextStep'];

/** The model's rows with everybody in them replaced. */
function copyOf(rows: Rows, model: Place, { record, place, stand, act }: Cell, change: number): Rows {
  // Only a brief that is handed off has to be whole.
  const isWhole = act === 'submit' || act === 'override';
  const register = isWhole ? rows.register : rows.register.filter(({ name }) => FEW.includes(String(name)));
  let text = JSON.stringify({ ...rows, register });
  for (const name of ['workspace', 'team', 'sdr', 'ae', 'named'] as const) text = text.replaceAll(model[name], `<${name}>`);
  for (const name of ['workspace', 'team', 'sdr', 'ae', 'named'] as const) text = text.replaceAll(`<${name}>`, place[name]);
  const copy = JSON.parse(text.replaceAll(`model-${stand}`, record.id)) as Rows;
  // Even where something is wrong with it: a draft is nobody's but its writer's.
  return { ...copy, handoff: copy.handoff.map((row) => ({ ...row, change, ae: place.ae })) };
}

const insert = (tx: Tx, table: keyof Rows, values: Record<string, unknown>[]) =>
  values.length === 0
    ? undefined
    : tx
        .insertInto(table)
        .values(values as never)
        .execute();

function* chunks<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

export const inChunks = <T>(items: readonly T[], size: number): T[][] => [...chunks(items, size)];
