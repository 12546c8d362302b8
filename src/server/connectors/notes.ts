/** Keeps the notes of handoffs in the CRMs that workspaces are connected to: soon after something happened, again where it did not go, once across servers. */
import type { Logger } from 'pino';
import { type Answered, type Refusal, TROUBLES } from '../../core/handoff/crmNote.ts';
import { type RecordRef, recordSchema } from '../../core/handoff/record.ts';
import type { Clock } from '../clock.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { type Connection, connectionById, noteWent } from '../store/crm/connections.ts';
import { deferNotes, endNote, type NoteEnd, type NoteRow, takeNote } from '../store/crm/crmNotes.ts';
import type { Store } from '../store/store.ts';
import { type Copied, copyFields, mappingOf } from './copy.ts';
import { type Due, dueNote } from './due.ts';
import { openedKey } from './keys.ts';
import { linkOf, type Tokens } from './link.ts';
import { connectorFor } from './registry.ts';
import { nextTry } from './retry.ts';
import type { ConnectorOptions } from './settings.ts';
import { type Remembered, type Written, writeNote } from './write.ts';

/** Milliseconds between two looks: what another process wrote down, what is due again. */
const LOOK_MS = 5_000;
/** Notes under way at once. */
const AT_ONCE = 3;
/** Milliseconds that one try may take, with all that it asks. */
export const TRY_MS = 3 * 60_000;

export interface NotesOptions {
  store: Store;
  clock: Clock;
  log: Pick<Logger, 'warn'>;
  metrics: Pick<Metrics, 'deliveries'>;
  connectors: ConnectorOptions;
  /** Between 0 and 1. */
  random?: () => number;
}

type Kept = Written & Copied;

export interface Notes {
  /** Looks at once, and resolves when all that is due has been tried. Never rejects. */
  look(): Promise<void>;
  /** Resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/** Our own, beside those of the CRM. */
const NO_KEY = 'This server’s own key was changed since: paste the key of the CRM again.';
const NO_SEALER = 'This server has no key to open it with. Whoever runs it sets BATON_SECRET_KEY.';

export function startNotes({ store, clock, log, metrics, connectors, random = Math.random }: NotesOptions): Notes {
  const tokens: Tokens = new Map();
  const stopping = new AbortController();
  let isStopped = false;
  const underWay = new Set<Promise<void>>();
  let isAsked = false;

  // What they say may quote what people wrote.
  const warn = (error: unknown): void =>
    log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'a note for a CRM could not be seen to, and is tried again');

  async function written(row: NoteRow, connection: Connection, due: Due): Promise<Answered<Kept>> {
    const connector = connectorFor(connection.crm);
    if (!connector) return { ok: false, trouble: 'changed' };
    const opened = connectors.sealer && openedKey(connection, connector, connectors.sealer);
    if (!opened) return { ok: false, trouble: 'signed-out', words: connectors.sealer ? NO_KEY : NO_SEALER };
    const link = await linkOf(connector, {
      origin: connection.origin,
      key: `${connection.id}|${connection.sealed}`,
      reach: { ...connectors.reach, signal: AbortSignal.any([AbortSignal.timeout(TRY_MS), stopping.signal]) },
      tokens,
      now: clock.now(),
      ...opened,
    });
    if (!link.ok) return link;
    try {
      const kept = await writeNote(connector, link.value, due, rememberedIn(row));
      if (!kept.ok) return kept;
      return { ok: true, value: { ...kept.value, ...(await copyFields(connector, link.value, due, mappingOf(connection), row.copied)) } };
    } catch (error) {
      warn(error);
      return { ok: false, trouble: 'changed' };
    }
  }

  async function one(): Promise<boolean> {
    const row = await store.transact((tx) => takeNote(tx, clock.now()));
    if (!row) return false;
    const { workspace, handoff } = row;
    const { due, connection } = await store.read(async (tx) => ({
      due: await dueNote(tx, workspace, handoff),
      connection: await connectionById(tx, workspace, row.connection),
    }));
    const answer = due && connection ? await written(row, connection, due) : null;
    const now = clock.now();
    const isCutOff = isStopped && answer?.ok === false && answer.trouble === 'unreachable';
    if (isCutOff) {
      await store.transact((tx) => endNote(tx, row, untried(row, now), now));
      return false;
    }
    const end = answer ? endOf(row, answer, due?.revision ?? row.wanted) : nothingToSay(row);
    await store.transact(async (tx) => {
      if (!(await endNote(tx, row, end, now)) || !connection || !answer) return;
      await noteWent(tx, connection.id, { trouble: end.trouble, words: end.words, at: now });
      // Where nobody answers, the others would each wait for as long.
      if (end.state === 'waiting' && end.trouble === 'unreachable') await deferNotes(tx, connection.id, end.due);
      // Whoever is asked too often is left alone with all that waits.
      if (end.trouble === 'busy' || (end.state === 'waiting' && end.unfilled === 'busy')) await deferNotes(tx, connection.id, end.due);
    });
    metrics.deliveries.inc({ channel: 'crm', result: end.trouble === null ? 'sent' : end.state === 'waiting' ? 'again' : 'given-up' });
    return true;
  }

  /** As it was: that this process ends is no fault of the CRM. */
  const untried = (row: NoteRow, now: number): NoteEnd => ({
    ...standingIn(row),
    ...pastOf(row),
    state: 'waiting',
    due: now,
    told: row.told,
  });

  const nothingToSay = (row: NoteRow): NoteEnd => ({
    ...standingIn(row),
    state: 'over',
    due: row.due,
    told: row.wanted,
    trouble: null,
    words: null,
  });

  function endOf(row: NoteRow, answer: Answered<Kept>, told: number): NoteEnd {
    if (!answer.ok) return failed(row, answer);
    const { remembered, did, by, copied, refusal } = answer.value;
    const place = remembered ? { place: JSON.stringify(remembered.place), remote: remembered.remote } : { place: null, remote: null };
    const stands = { ...place, copied, unfilled: refusal?.trouble ?? null, unfilled_words: refusal?.words ?? null };
    // What the fields did not take does not hold up the note.
    const next = refusal ? nextTry(row.tries, refusal, moment()) : { state: 'over' as const, due: row.due };
    // It stands, and stays behind: somebody wrote it from their own page.
    if (did === 'left') return { ...leftTo(by), ...stands, ...next, told: row.told };
    return { ...next, told, ...stands, trouble: null, words: null };
  }

  const moment = () => ({ now: clock.now(), random: random() });

  function failed(row: NoteRow, refusal: Refusal): NoteEnd {
    const { trouble, words = null } = refusal;
    return { ...standingIn(row), ...nextTry(row.tries, refusal, moment()), told: row.told, trouble, words };
  }

  /** Of what is due, one after the other; what is asked for meanwhile too. */
  async function attempt(): Promise<void> {
    do {
      isAsked = false;
      try {
        while (!isStopped && (await one()));
      } catch (error) {
        warn(error);
      }
    } while (isAsked && !isStopped);
  }

  // Nobody waits for one that takes its time, as long as another hand is free.
  async function look(): Promise<void> {
    isAsked = true;
    while (!isStopped && underWay.size < AT_ONCE) {
      const begun: Promise<void> = attempt().finally(() => underWay.delete(begun));
      underWay.add(begun);
    }
    await Promise.all(underWay);
  }

  const timer = setInterval(() => void look(), LOOK_MS).unref();
  void look();
  return {
    look,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      stopping.abort();
      await Promise.all(underWay);
    },
  };
}

const leftTo = (by = 'somebody else'): Pick<NoteEnd, 'trouble' | 'words'> => ({
  trouble: 'no-right',
  words: `The note there was written by ${by}, and only they may change it.`,
});

const pastOf = ({ trouble, words }: NoteRow): Pick<NoteEnd, 'trouble' | 'words'> => ({
  trouble: TROUBLES.find((one) => one === trouble) ?? null,
  words,
});

const standingIn = ({ place, remote, copied, unfilled, unfilled_words }: NoteRow) => ({ place, remote, copied, unfilled, unfilled_words });

function rememberedIn({ place, remote }: NoteRow): Remembered | null {
  const record = place === null ? null : recordIn(place);
  return record && remote !== null ? { place: record, remote } : null;
}

function recordIn(text: string): RecordRef | null {
  try {
    return recordSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
