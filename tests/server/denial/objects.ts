/** Handoffs of every kind in every state, for every caller: copies of a few that were made as people make them, with others in them. */
import { STATES, type State } from '../../../src/core/handoff/events.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import { takeChanges } from '../../../src/server/store/changes.ts';
import type { Tx } from '../../../src/server/store/tables.ts';
import { completeEdits, handOff } from '../brief.ts';
import { begin, command, edit, signedIn } from '../harness.ts';
import { CALLERS, type Caller, type Company, OTHER_TEAM, TEAM } from './company.ts';
import { type Act, ALLOWED, type Whose } from './permissions.ts';

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
  state: State;
  act: Act;
  record: RecordRef;
  id: string;
  place: Place;
}

/** By a name that people read. Where the team does not matter to a grant, both are tried. */
function relations(
  { workspace, elsewhere, callers, sdr, ae, farSdr, farAe, strangeSdr, strangeAe }: Company,
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
export function isAllowed({ caller, state, act, place }: Cell, company: Company, team: string): boolean {
  const own = company.callers[caller].id;
  const is: Record<Whose, boolean> = {
    own: place.sdr === own,
    handed: place.ae === own,
    team: place.team === team,
    workspace: true,
  };
  return (
    place.workspace === company.workspace &&
    CALLERS[caller].some((role) => {
      const grant = ALLOWED[act].to[role];
      return grant !== undefined && is[grant.whose] && grant.states.includes(state);
    })
  );
}

type Rows = { [T in 'handoff' | 'register' | 'event']: Record<string, unknown>[] };

/** One in each state, of people who are asked nothing else. `mended` stands in it from after the bounce. */
async function models({ backend, workspace }: Company) {
  const sdr = await signedIn(backend, workspace, 'Model-sdr', ['sdr'], 'Models');
  const ae = await signedIn(backend, workspace, 'Model-ae', ['ae'], 'Models');
  const named = await signedIn(backend, workspace, 'Model-named', ['ae'], 'Models');
  const found = {} as Record<State, Rows>;
  for (const state of STATES) {
    const record: RecordRef = { crm: 'practice', origin: 'https://crm.example', type: 'deal', id: `model-${state}` };
    const kept = (word: string, base: number) => edit(record, 'nextStep', base, `45 minutes with IT, ${word}:${record.id}`);
    if (state === 'draft') await sdr.push([begin(record), ...completeEdits(record, named.id), kept('kept', 1)]);
    else await handOff(sdr, ae, record);
    if (state === 'accepted') await ae.does(command(record, 2, { name: 'accept' }));
    if (state === 'bounced') {
      await ae.does(command(record, 2, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs.' }));
      await sdr.push([kept('mended', 1), edit(record, 'ae', 1, named.id)]);
    }
    const id = handoffId(record);
    found[state] = await backend.store.read(async (tx) => ({
      handoff: await tx.selectFrom('handoff').selectAll().where('id', '=', id).execute(),
      // What was handed off is not written again: fewer rows to copy.
      register: await tx
        .selectFrom('register')
        .selectAll()
        .where('handoff', '=', id)
        .$if(state === 'submitted' || state === 'accepted', (query) => query.where('name', 'in', ['ae', 'pain', 'nextStep']))
        .execute(),
      event: await tx.selectFrom('event').selectAll().where('handoff', '=', id).execute(),
    }));
  }
  return { found, sdr: sdr.id, ae: ae.id, named: named.id };
}

export interface Objects {
  cells: Cell[];
  /** The team of the callers. */
  team: string;
}

/** Makes a handoff for every cell, so that what one act does to it is no matter to another. */
export async function objects(company: Company, acts: readonly Act[]): Promise<Objects> {
  const { backend } = company;
  const { found, ...actors } = await models(company);
  const rows = await backend.store.read((tx) => tx.selectFrom('team').selectAll().execute());
  const teams = new Map(rows.map(({ id, workspace, name }) => [`${workspace} ${name}`, id]));
  const modelTeam = teams.get(`${company.workspace} Models`) ?? '';
  const cells: Cell[] = [];
  for (const caller of Object.keys(CALLERS) as Caller[])
    for (const [relation, place] of Object.entries(relations(company, teams, caller)))
      for (const state of STATES)
        for (const act of acts) {
          const record: RecordRef = {
            crm: 'practice',
            origin: 'https://crm.example',
            type: 'deal',
            id: `cell-${String(cells.length).padStart(6, '0')}`,
          };
          cells.push({ caller, relation, state, act, record, id: handoffId(record), place });
        }
  await backend.store.transact(async (tx) => {
    for (const workspace of [company.workspace, company.elsewhere]) {
      const here = cells.filter(({ place }) => place.workspace === workspace);
      let change = await takeChanges(tx, workspace, here.length);
      for (const part of chunks(here, 20)) {
        const copies = part.map((cell) =>
          copyOf(found[cell.state], { ...actors, workspace: company.workspace, team: modelTeam }, cell, change++),
        );
        for (const table of ['handoff', 'register', 'event'] as const)
          await insert(
            tx,
            table,
            copies.flatMap((copy) => copy[table]),
          );
      }
    }
  });
  return { cells, team: teams.get(`${company.workspace} ${TEAM}`) ?? '' };
}

/** The model's rows with everybody in them replaced. */
function copyOf(rows: Rows, model: Place, { record, place, state }: Cell, change: number): Rows {
  let text = JSON.stringify(rows);
  for (const name of ['workspace', 'team', 'sdr', 'ae', 'named'] as const) text = text.replaceAll(model[name], `<${name}>`);
  for (const name of ['workspace', 'team', 'sdr', 'ae', 'named'] as const) text = text.replaceAll(`<${name}>`, place[name]);
  const copy = JSON.parse(text.replaceAll(`model-${state}`, record.id)) as Rows;
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
