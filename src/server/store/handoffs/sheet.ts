/** What a few pushes look up, read at once, and what they write, written at once: one way to the database for each table and not for each push. */
import { sql } from 'kysely';
import type { RegisterState } from '../../../core/handoff/handoff.ts';
import type { RegisterName } from '../../../core/handoff/registers.ts';
import type { HandoffFacts } from '../../auth/policy.ts';
import { readRow } from '../damage/damage.ts';
import { askAll, bulk, bulkWrite, type Cell } from '../engine/bulk.ts';
import { type Holder, holdersByDevice, holdersIn } from '../people/devices.ts';
import type { Tables, Tx } from '../tables.ts';
import { writeDue } from './clocks.ts';
import { factsById, type Known, type Written } from './handoffs.ts';

type Text = 'text' | 'bigint';
const texts = (count: number): Text[] => Array.from({ length: count }, () => 'text');

type AnswerRow = Omit<Tables['operation'], 'at'>;
type RequestRow = Omit<Tables['request'], 'at'>;
type HandoffRow = HandoffFacts & Pick<Tables['handoff'], 'id' | 'revision'>;
type RegisterRow = Pick<Tables['register'], 'workspace' | 'handoff' | 'name' | 'value' | 'revision' | 'at' | 'by'>;

const readRequests = bulk<RequestRow>(texts(2), (rows) => sql`select person, "key", hash from request where (person, "key") in (${rows})`);
const readAnswers = bulk<AnswerRow>(
  texts(2),
  (rows) => sql`select person, "key", hash, answer from operation where (person, "key") in (${rows})`,
);
const readHandoffs = bulk<HandoffRow>(
  texts(2),
  (rows) => sql`select workspace, id, sdr, team, ae, state, revision from handoff where (workspace, id) in (${rows})`,
);
const readRegisters = bulk<RegisterRow>(
  texts(3),
  (rows) => sql`select workspace, handoff, name, "value", revision, "at", "by" from register where (workspace, handoff, name) in (${rows})`,
);
const writeRequests = bulkWrite(
  [...texts(3), 'bigint'],
  (rows) => sql`insert into request (person, "key", hash, "at") select * from (${rows}) as told where column1 is not null`,
);
const writeAnswers = bulkWrite(
  [...texts(4), 'bigint'],
  (rows) => sql`insert into operation (person, "key", hash, answer, "at") select * from (${rows}) as told where column1 is not null
    on conflict (person, "key") do update set answer = excluded.answer`,
);
const writeRegisters = bulkWrite(
  [...texts(4), 'bigint', ...texts(2)],
  (rows) => sql`insert into register (workspace, handoff, name, "value", revision, "at", "by")
    select * from (${rows}) as told where column1 is not null
    on conflict (workspace, handoff, name) do update
    set "value" = excluded."value", revision = excluded.revision, "at" = excluded."at", "by" = excluded."by"`,
);
const writeTouched = bulkWrite(
  [...texts(2), 'bigint'],
  (rows) => sql`update handoff set change = told.column3 from (${rows}) as told where workspace = told.column1 and id = told.column2`,
);

/** Registers that say how long something may take, or whose it is. */
const SETS_CLOCKS: ReadonlySet<string> = new Set<RegisterName>(['facts', 'corrected', 'source', 'triggerKind', 'motion', 'ae']);

/** What may be looked up on a sheet. Whatever is not named here is not there. */
export interface Named {
  /** Ids of the devices that ask. */
  devices: string[];
  /** Person and key. */
  requests: [person: string, key: string][];
  operations: [person: string, key: string][];
  handoffs: [workspace: string, id: string][];
  registers: [workspace: string, handoff: string, name: string][];
}

export type KeptAnswer = Pick<AnswerRow, 'hash' | 'answer'>;

const nameOf = (...parts: Cell[]): string => JSON.stringify(parts);
const once = <R extends Cell[]>(rows: R[]): R[] => [...new Map(rows.map((row) => [nameOf(...row), row])).values()];

export class Sheet {
  readonly tx: Tx;
  readonly #holders = new Map<string, Holder>();
  readonly #requests = new Map<string, string>();
  readonly #answers = new Map<string, KeptAnswer>();
  readonly #handoffs = new Map<string, Known>();
  readonly #registers = new Map<string, RegisterState>();
  /** Of registers whose value cannot be read. */
  readonly #damaged = new Map<string, number>();
  readonly #newRequests: Cell[][] = [];
  readonly #newAnswers: Cell[][] = [];
  /** By what they are, for a statement writes no row twice. */
  readonly #written = new Map<string, Cell[]>();
  readonly #touched = new Map<string, Cell[]>();
  readonly #due = new Map<string, Cell[]>();

  private constructor(tx: Tx) {
    this.tx = tx;
  }

  static async of(tx: Tx, { devices, requests, operations, handoffs, registers }: Named): Promise<Sheet> {
    const sheet = new Sheet(tx);
    const [holderRows, requestRows, answerRows, handoffRows, registerRows] = await askAll(
      tx,
      holdersByDevice(tx, once(devices.map((id) => [id]))),
      readRequests(tx, once(requests)),
      readAnswers(tx, once(operations)),
      readHandoffs(tx, once(handoffs)),
      readRegisters(tx, once(registers)),
    );
    for (const [device, holder] of holdersIn(holderRows, ({ device }) => device)) sheet.#holders.set(device, holder);
    for (const { person, key, hash } of requestRows) sheet.#requests.set(nameOf(person, key), hash);
    for (const { person, key, ...row } of answerRows) sheet.#answers.set(nameOf(person, key), row);
    for (const { id, revision, ...facts } of handoffRows) sheet.#handoffs.set(nameOf(facts.workspace, id), { facts, revision });
    for (const { workspace, handoff, name, value, ...row } of registerRows) {
      const damaged = () => sheet.#damaged.set(nameOf(workspace, handoff, name), row.revision);
      for (const read of readRow<unknown>(value, { handoff, part: name }, damaged))
        sheet.#registers.set(nameOf(workspace, handoff, name), { value: read, ...row });
    }
    return sheet;
  }

  /** Who holds this device as it is now; undefined where it was signed out, or they were removed. */
  holder(device: string): Holder | undefined {
    return this.#holders.get(device);
  }

  /** The hash of the body that this key came with first: this one, where it is new. */
  claimRequest(person: string, key: string, hash: string, at: number): string {
    const before = this.#requests.get(nameOf(person, key));
    if (before !== undefined) return before;
    this.#requests.set(nameOf(person, key), hash);
    this.#newRequests.push([person, key, hash, at]);
    return hash;
  }

  answerOf(person: string, key: string): KeptAnswer | undefined {
    return this.#answers.get(nameOf(person, key));
  }

  keepAnswer(person: string, key: string, hash: string, answer: string, at: number): void {
    this.#answers.set(nameOf(person, key), { hash, answer });
    this.#newAnswers.push([person, key, hash, answer, at]);
  }

  handoff(workspace: string, id: string): Known | undefined {
    return this.#handoffs.get(nameOf(workspace, id));
  }

  /** Undefined also where it cannot be read: then it is as good as never written. */
  register(workspace: string, handoff: string, name: string): RegisterState | undefined {
    return this.#registers.get(nameOf(workspace, handoff, name));
  }

  /** Also of one that cannot be read, so that devices take what is written over it; 0 where it was never written. */
  revisionOf(workspace: string, handoff: string, name: string): number {
    const named = nameOf(workspace, handoff, name);
    return this.#registers.get(named)?.revision ?? this.#damaged.get(named) ?? 0;
  }

  saveRegister({ workspace, handoff, name, register }: Written, change: number): void {
    const { value, revision, at, by } = register;
    this.#registers.set(nameOf(workspace, handoff, name), register);
    this.#written.set(nameOf(workspace, handoff, name), [workspace, handoff, name, JSON.stringify(value), revision, at, by]);
    this.#touched.set(nameOf(workspace, handoff), [workspace, handoff, change]);
    if (SETS_CLOCKS.has(name)) this.#due.set(nameOf(workspace, handoff), [workspace, handoff, Date.parse(at)]);
  }

  /** Runs `work` on the tables themselves, which changes nothing but the handoff of this id, and no register. */
  async beside<T>(workspace: string, id: string, work: () => Promise<T>): Promise<T> {
    await this.write();
    const done = await work();
    const known = await factsById(this.tx, workspace, id);
    if (known) this.#handoffs.set(nameOf(workspace, id), known);
    return done;
  }

  /** Puts what was written so far into the tables. */
  async write(): Promise<void> {
    await askAll(
      this.tx,
      writeRequests(this.tx, this.#newRequests.splice(0)),
      writeRegisters(this.tx, [...this.#written.values()]),
      writeTouched(this.tx, [...this.#touched.values()]),
      writeDue(this.tx, [...this.#due.values()]),
      writeAnswers(this.tx, this.#newAnswers.splice(0)),
    );
    this.#written.clear();
    this.#touched.clear();
    this.#due.clear();
  }
}
