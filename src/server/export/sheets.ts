/** What an export holds: one kind of thing a file, each as JSON lines and as CSV. */
import type { Selectable } from 'kysely';
import { FIELD_KEYS } from '../../core/brief/fields.ts';
import { creditOf, payShareOf } from '../../core/clocks/credit.ts';
import type { HandoffEvent } from '../../core/handoff/events.ts';
import { type LeaveOut, readRow, readTime } from '../store/damage/damage.ts';
import { type Kept, whole } from '../store/handoffs/handoffs.ts';
import { tombstones } from '../store/removal/tombstones.ts';
import { namesOf, unreadableNamesOf } from '../store/settings/names.ts';
import { readableSettings, settingOf } from '../store/settings/settings.ts';
import type { Tables, Tx } from '../store/tables.ts';

type Cell = string | number | boolean | null | undefined;

/** What could not be read, by what it is called. */
export interface Lost {
  /** Left out where it is no part of one. */
  handoff?: string;
  part: string;
}

export interface Asked {
  /** Epoch milliseconds. */
  now: number;
  /** Told once of each row that cannot be read. */
  leaveOut(lost: Lost): void;
}

export interface Sheet<T> {
  /** Name of both files, without their ending. */
  name: string;
  columns: readonly string[];
  rows(tx: Tx, workspace: string, asked: Asked): AsyncIterable<T>;
  cells(row: T): Cell[];
}

/** Keeps the row's type between its two halves and forgets it outside. */
export interface Written {
  name: string;
  columns: readonly string[];
  lines(tx: Tx, workspace: string, asked: Asked): AsyncIterable<{ json: unknown; cells: Cell[] }>;
}

const sheet = <T>({ name, columns, rows, cells }: Sheet<T>): Written => ({
  name,
  columns,
  async *lines(tx, workspace, asked) {
    for await (const row of rows(tx, workspace, asked)) yield { json: row, cells: cells(row) };
  },
});

/** Handoffs read at once. */
const PAGE = 200;

async function* handoffs(tx: Tx, workspace: string, leaveOut: LeaveOut): AsyncGenerator<Kept> {
  for (let after = ''; ; ) {
    const rows: Selectable<Tables['handoff']>[] = await tx
      .selectFrom('handoff')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    yield* await whole(tx, workspace, rows, { handed: true, leaveOut });
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}

const text = (value: unknown): string | null =>
  value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value);

const people = sheet({
  name: 'people',
  columns: ['id', 'name', 'email', 'team', 'roles', 'active', 'backup', 'awayFrom', 'awayUntil', 'awayBackup'],
  async *rows(tx, workspace) {
    const roles = await tx.selectFrom('person_role').selectAll().orderBy('role').execute();
    const rows = await tx
      .selectFrom('person')
      .innerJoin('team', 'team.id', 'person.team')
      .select(['person.id', 'person.name', 'person.email', 'team.name as team', 'person.active', 'person.backup'])
      .select(['person.away_from', 'person.away_until', 'person.away_backup'])
      .where('person.workspace', '=', workspace)
      .orderBy('person.id')
      .execute();
    for (const { away_from, away_until, away_backup: awayBackup, ...row } of rows)
      yield {
        ...{ ...row, active: row.active === 1, roles: roles.filter(({ person }) => person === row.id).map(({ role }) => role) },
        ...{ awayFrom: readTime(away_from), awayUntil: readTime(away_until), awayBackup },
      };
  },
  cells: ({ id, name, email, team, roles, active, backup, awayFrom, awayUntil, awayBackup }) => [
    ...[id, name, email, team, roles.join(' '), active],
    ...[backup, awayFrom, awayUntil, awayBackup],
  ],
});

const removed = sheet({
  name: 'removed',
  columns: ['id', 'kind', 'briefs', 'at'],
  async *rows(tx, workspace) {
    for (const { id, kind, briefs, at, workspace: of } of await tombstones(tx))
      if (of === workspace) yield { id, kind, briefs: briefs === 1, at: readTime(at) };
  },
  cells: ({ id, kind, briefs, at }) => [id, kind, briefs, at],
});

const devices = sheet({
  name: 'devices',
  columns: ['id', 'person', 'name', 'signedIn', 'signedOut'],
  async *rows(tx, workspace) {
    const rows = await tx
      .selectFrom('device')
      .innerJoin('person', 'person.id', 'device.person')
      .select(['device.id', 'device.person', 'device.name', 'device.created', 'device.revoked'])
      .where('person.workspace', '=', workspace)
      .orderBy('device.id')
      .execute();
    for (const { id, person, name, created, revoked } of rows)
      yield { id, person, name, signedIn: readTime(created), signedOut: readTime(revoked) };
  },
  cells: ({ id, person, name, signedIn, signedOut }) => [id, person, name, signedIn, signedOut],
});

const FIXED = [
  ...FIELD_KEYS,
  'attendees',
  'people',
  'fit',
  'nextStep',
  'nextStepDate',
  'facts',
  'corrected',
  'source',
  'triggerKind',
  'motion',
];

const briefs = sheet<Kept>({
  name: 'handoffs',
  columns: ['id', 'crm', 'origin', 'type', 'record', 'state', 'revision', 'sdr', 'ae', ...FIXED, 'bar'],
  rows: (tx, workspace, { leaveOut }) => handoffs(tx, workspace, leaveOut),
  cells({ handoff: { id, record, state, revision, sdr, registers }, facts: { ae } }) {
    const values: Record<string, unknown> = Object.fromEntries(
      Object.entries(registers).map(([name, register]) => [name, register?.value]),
    );
    const bar = Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith('bar:')));
    const cells = FIXED.map((name) => text(values[name]));
    return [id, record.crm, record.origin, record.type, record.id, state, revision, sdr, ae, ...cells, text(bar)];
  },
});

const events = sheet({
  name: 'events',
  columns: ['handoff', 'revision', 'type', 'at', 'by', 'details'],
  // Row by row: one that cannot be read, of which the handoffs' sheet has told, leaves the others their numbers.
  async *rows(tx, workspace) {
    for (let [handoff, revision] = ['', 0]; ; ) {
      const rows = await tx
        .selectFrom('event')
        .select(['handoff', 'revision', 'body'])
        .where('workspace', '=', workspace)
        .where((eb) => eb(eb.refTuple('handoff', 'revision'), '>', eb.tuple(handoff, revision)))
        .orderBy('handoff')
        .orderBy('revision')
        .limit(PAGE)
        .execute();
      for (const { body, ...row } of rows)
        for (const event of readRow<HandoffEvent>(body, { handoff: row.handoff, part: `event ${row.revision}` }, () => undefined))
          yield { ...row, ...event };
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return;
      ({ handoff, revision } = last);
    }
  },
  cells({ handoff, revision, type, at, by, ...details }) {
    return [handoff, revision, type, at, by, Object.keys(details).length > 0 ? text(details) : null];
  },
});

const names = sheet({
  name: 'names',
  columns: ['kind', 'name'],
  async *rows(tx, workspace, { leaveOut }) {
    for (const kind of await unreadableNamesOf(tx, workspace)) leaveOut({ part: `names ${kind}` });
    const { ours, competitors } = await namesOf(tx, workspace);
    for (const name of ours) yield { kind: 'ours', name };
    for (const name of competitors) yield { kind: 'competitors', name };
  },
  cells: ({ kind, name }) => [kind, name],
});

const settings = sheet({
  name: 'settings',
  columns: ['name', 'of', 'revision', 'value'],
  async *rows(tx, workspace, { leaveOut }) {
    yield* await readableSettings(tx, workspace, (part) => leaveOut({ part }));
  },
  cells: ({ name, of, revision, value }) => [name, of, revision, text(value)],
});

const clocks = sheet({
  name: 'clocks',
  columns: ['handoff', 'clock', 'run', 'mark', 'at'],
  async *rows(tx, workspace) {
    const marks = await tx
      .selectFrom('clock_mark')
      .select(['handoff', 'clock', 'run', 'mark', 'at'])
      .where('workspace', '=', workspace)
      .orderBy('handoff')
      .orderBy('clock')
      .orderBy('run')
      .orderBy('mark')
      .execute();
    for (const { at, ...mark } of marks) yield { ...mark, at: readTime(at) };
  },
  cells: ({ handoff, clock, run, mark, at }) => [handoff, clock, run, mark, at],
});

const bookings = sheet({
  name: 'bookings',
  columns: ['id', 'sdr', 'account', 'domain', 'contact', 'booked', 'firstSeen', 'start', 'cancelled', 'source', 'uid', 'record', 'handoff'],
  async *rows(tx, workspace) {
    const rows = await tx.selectFrom('booking').selectAll().where('workspace', '=', workspace).orderBy('booked').orderBy('id').execute();
    for (const { id, sdr, account, domain, contact, booked, first_seen, start, cancelled, source, uid, record_id: record, handoff } of rows)
      yield {
        ...{ id, sdr, account, domain, contact, booked: readTime(booked), firstSeen: first_seen === 1, start: readTime(start) },
        ...{ cancelled: cancelled === 1, source, uid, record, handoff },
      };
  },
  cells: ({ id, sdr, account, domain, contact, booked, firstSeen, start, cancelled, source, uid, record, handoff }) => [
    ...[id, sdr, account, domain, contact, booked, firstSeen, start],
    ...[cancelled, source, uid, record, handoff],
  ],
});

/** Of a note to oneself there is no credit to tell, and none for certain of what cannot be read whole. */
const credit = sheet({
  name: 'credit',
  columns: ['handoff', 'sdr', 'booked', 'firstSeen', 'credit', 'why', 'share'],
  async *rows(tx, workspace, { now }) {
    const damaged = new Set<string>();
    const [limits, pay] = [await settingOf(tx, workspace, 'clocks'), await settingOf(tx, workspace, 'credit')];
    for await (const { handoff } of handoffs(tx, workspace, (damage) => damaged.add(damage.handoff))) {
      const earned = damaged.has(handoff.id) ? null : creditOf(handoff, limits, now);
      if (!earned) continue;
      const why = earned.is === 'not credited' ? earned.why : null;
      const { at, isFirstSeen } = earned.booked;
      const share = earned.is === 'credited' && pay.multiplier ? payShareOf(handoff, pay) : null;
      yield { handoff: handoff.id, sdr: handoff.sdr, booked: readTime(at), firstSeen: isFirstSeen, credit: earned.is, why, share };
    }
  },
  cells: ({ handoff, sdr, booked, firstSeen, credit, why, share }) => [handoff, sdr, booked, firstSeen, credit, why, share],
});

/** What one lead has handed in and the other has not is nobody's to read yet. */
const calibrations = sheet({
  name: 'calibrations',
  columns: ['id', 'team', 'at', 'done', 'handoff', 'sdrLead', 'aeLead'],
  async *rows(tx, workspace) {
    const rows = await tx
      .selectFrom('calibration')
      .innerJoin('calibration_grade', 'calibration_grade.calibration', 'calibration.id')
      .select(['calibration.id', 'team', 'at', 'done', 'handoff', 'calibration_grade.sdr_lead', 'calibration_grade.ae_lead'])
      .where('calibration.workspace', '=', workspace)
      .where('done', 'is not', null)
      .orderBy('at')
      .orderBy('handoff')
      .execute();
    for (const { id, team, at, done, handoff, sdr_lead: sdrLead, ae_lead: aeLead } of rows)
      yield { id, team, at: readTime(at), done: readTime(done), handoff, sdrLead, aeLead };
  },
  cells: ({ id, team, at, done, handoff, sdrLead, aeLead }) => [id, team, at, done, handoff, sdrLead, aeLead],
});

export const SHEETS: Written[] = [people, removed, devices, briefs, events, clocks, bookings, credit, calibrations, names, settings];
