/** Looks at booked meetings without a brief whose time has come: each thing is done once, and it is said when to look again. */
import { askedUntil, momentsOfUnwritten, type WhenBooked } from '../../core/bookings/unwritten.ts';
import { clockNamed } from '../../core/clocks/registry.ts';
import type { KindName } from '../../core/notices/kinds.ts';
import type { ClockSettings } from '../../core/settings/clocks.ts';
import { tellAll, type Word } from '../notices/tell.ts';
import { type BookingRow, bookingById } from '../store/bookings/bookings.ts';
import { StoreAway } from '../store/engine/away.ts';
import { clockIdOf, dueBookings, lookAt, lookNoMore, markOnce } from '../store/handoffs/clocks.ts';
import { raiseCount } from '../store/notices/noticeList.ts';
import { personById } from '../store/people/people.ts';
import { WorkspaceGone } from '../store/removal/gone.ts';
import { settingOf } from '../store/settings/settings.ts';
import type { Tx } from '../store/tables.ts';
import { adminsOf, managersOf } from './managers.ts';
import { TOO_OLD } from './see.ts';

/** Seen to in one transaction: a list that was brought may have hundreds. */
const AT_ONCE = 500;
/** So many are told of one by one to a person at one time; more are one notice. */
const FEW = 3;
/** Milliseconds in which what is seen to in several transactions is still told at one time. */
const ONE_TIME = 10 * 60 * 1000;

const CLOCK = 'complete-brief';

interface Look {
  tx: Tx;
  workspace: string;
  settings: ClockSettings;
  /** Epoch milliseconds. */
  now: number;
}

export interface Damage {
  /** When one that could not be looked at is looked at again, epoch milliseconds. */
  again: number;
  report(error: unknown): void;
}

/** In this workspace's turn. One that cannot be looked at holds up no other. */
export async function seeUnwritten(tx: Tx, workspace: string, now: number, { again, report }: Damage): Promise<void> {
  const look = { tx, workspace, settings: await settingOf(tx, workspace, 'clocks'), now };
  const words = new Map<string, Word>();
  for (const id of await dueBookings(tx, workspace, now, AT_ONCE)) {
    try {
      // Whoever leads and administers is told the same once.
      for (const word of await seeOne(look, id)) words.set(`${word.person} ${word.key}`, word);
    } catch (error) {
      if (error instanceof StoreAway || error instanceof WorkspaceGone) throw error;
      report(error);
      await lookAt(tx, { workspace, handoff: clockIdOf(id), at: again });
    }
  }
  for (const [, theirs] of Map.groupBy(words.values(), ({ person, kind }) => `${person} ${kindsTogether(kind)}`))
    await tellThem(tx, theirs);
}

/** One person, one by one where they are few. More of one list, which another look had begun with, raise what that one told. */
async function tellThem(tx: Tx, words: readonly Word[]): Promise<void> {
  const [first] = words;
  if (!first) return;
  const count = new Set(words.map(({ about }) => about?.booking)).size;
  const before = { person: first.person, kind: kindsTogether(first.kind), since: first.at - ONE_TIME };
  if (await raiseCount(tx, before, count)) return;
  await tellAll(tx, words.length > FEW ? [together(first, count)] : words);
}

/** What is asked of whose meetings they are, and what those hear who lead them. */
const kindsTogether = (kind: KindName): 'unwritten-many' | 'unwritten-many-in-team' =>
  kind === 'unwritten' || kind === 'due-soon' ? 'unwritten-many' : 'unwritten-many-in-team';

const together = ({ workspace, person, kind, at, key }: Word, count: number): Word => ({
  ...{ workspace, person, at, handoff: null, key: `${key}+${count - 1}` },
  ...{ kind: kindsTogether(kind), about: { count } },
});

async function seeOne(look: Look, id: string): Promise<Word[]> {
  const { tx, workspace, settings, now } = look;
  const row = await bookingById(tx, workspace, id);
  if (!row || row.handoff !== null || row.cancelled !== 0 || (await hasBrief(tx, row))) {
    await lookNoMore(tx, workspace, clockIdOf(id));
    return [];
  }
  const booking = { sdr: row.sdr, booked: new Date(row.booked).toISOString(), isFirstSeen: row.first_seen === 1 };
  const moments = momentsOfUnwritten(booking, settings, now);
  const happened = new Set<string>();
  for (const { does, at } of moments.filter(({ at }) => at <= now)) {
    const isNew = await markOnce(tx, { workspace, handoff: clockIdOf(id), clock: CLOCK, run: 1, mark: does, at });
    if (isNew && now - at <= TOO_OLD) happened.add(does);
  }
  const next = moments.find(({ at }) => at > now)?.at;
  await (next === undefined ? lookNoMore(tx, workspace, clockIdOf(id)) : lookAt(tx, { workspace, handoff: clockIdOf(id), at: next }));
  // What is asked for no more is written down, and nobody is told.
  const isAsked = now < askedUntil(row.booked, row.start);
  return isAsked && happened.size > 0 ? wordsOf(look, row, booking, happened) : [];
}

/** Also one that somebody else has begun on its record. */
async function hasBrief(tx: Tx, { workspace, record_id }: BookingRow): Promise<boolean> {
  if (record_id === null) return false;
  const found = await tx
    .selectFrom('handoff')
    .select('id')
    .where('workspace', '=', workspace)
    .where('id', '=', record_id)
    .executeTakeFirst();
  return found !== undefined;
}

/** What came at once is said at once: to each the one thing that says most. */
async function wordsOf(look: Look, row: BookingRow, booking: WhenBooked, happened: ReadonlySet<string>): Promise<Word[]> {
  const { tx, workspace, settings, now } = look;
  const dueAt = momentsOfUnwritten(booking, settings, now).find(({ does }) => does === 'breach')?.at;
  const isInTime = dueAt !== undefined && now < dueAt;
  const about = { booking: row.id, clock: clockNamed(CLOCK).label, ...(isInTime && { due: new Date(dueAt).toISOString() }) };
  const word = (person: string, kind: KindName): Word => {
    return { workspace, person, kind, handoff: null, at: now, key: `${clockIdOf(row.id)}#${kind}`, about };
  };
  const sdr = await personById(tx, row.sdr);
  const words: Word[] = [];
  const isTheirs = sdr?.active === true && sdr.roles.includes('sdr');
  if (isTheirs && happened.has('ghost')) words.push(word(row.sdr, 'unwritten'));
  else if (isTheirs && isInTime && happened.has('due-soon')) words.push(word(row.sdr, 'due-soon'));
  const leads = await leadsOf(tx, workspace, sdr?.team);
  const isGhost = happened.has('ghost') || happened.has('tell-manager');
  const kind = !isTheirs ? 'unwritten-by-nobody' : happened.has('tell-manager') ? 'breach' : 'unwritten-in-team';
  // Whoever leads and booked it themselves has heard of it.
  if (isGhost) words.push(...leads.filter((person) => person !== words[0]?.person).map((person) => word(person, kind)));
  if (happened.has('tell-admins')) words.push(...(await adminsOf(tx, workspace)).map((person) => word(person, 'breach')));
  return words;
}

/** Where nobody leads the team, whoever runs the workspace. */
async function leadsOf(tx: Tx, workspace: string, team: string | undefined): Promise<string[]> {
  const leads = team === undefined ? [] : await managersOf(tx, workspace, team);
  return leads.length > 0 ? leads : adminsOf(tx, workspace);
}
