/** One CRM of the connectors on the bench: its own server, keys, records, and a look at what stands on a record there. */
import { onTestFinished } from 'vitest';
import type { Answered, CrmNote } from '../../../src/core/handoff/crmNote.ts';
import { keepNote, type NoteKept } from '../../../src/core/handoff/keepNote.ts';
import type { RecordRef } from '../../../src/core/handoff/record.ts';
import type { Checked, Connector, Link, NoteShelf } from '../../../src/server/connectors/contract.ts';
import { linkOf } from '../../../src/server/connectors/link.ts';
import type { CrmServer, Question, Reply } from '../../crm/servers/serve.ts';

export interface Started {
  server: CrmServer;
  /** Of notes on the deal, the oldest first. */
  bodies(): string[];
  /** Puts a note there by hand, as the newest. */
  add(text: string): void;
  /** Changes, by hand, all that stand there. */
  rewrite(change: (text: string) => string): void;
  remove(): void;
  /** What stands on the deal in fields that somebody made there, by their names. */
  filled(): Record<string, unknown>;
}

export interface Bench {
  connector: Connector<unknown>;
  start(): Promise<Started>;
  /** As the records have it; null where it is the server's own address. */
  origin: string | null;
  /** May look and write; may look only; is none. */
  keys: { writer: unknown; reader: unknown; wrong: unknown };
  deal: string;
  gone: string;
  /** One more than the notes that the vendor tells at once. */
  many: number;
  /** Which questions look for notes, and which write one. */
  looks(question: Question): boolean;
  writes(question: Question): boolean;
  /** Fields of the deal that somebody made there: of text, for a number, and one that is not there. */
  own: { text: string; number: string; none: string };
  /** Which questions write on the deal itself. */
  fills(question: Question): boolean;
  /** A note as it is saved where somebody corrected it as text. */
  asText(body: string): string;
  /** A refusal with these words, as the vendor says it. */
  refusal(words: string): Reply;
  /** A page of notes, none of them ours, that says that there are more; null where all are told at once. */
  endless: Reply | null;
  /** As whom its own key writes. */
  who: string;
}

export const MARK = 'baton-0123456789abcdef';
export const noteAt = (step: number, ...lines: string[]): CrmNote => ({
  mark: MARK,
  step,
  parts: [{ name: `Handoff brief: Northwind (${step} / 15)`, lines: ['Sam to Avery', ...lines] }],
});

/** A connector at work on this machine: each call is one delivery, with a link of its own. */
export async function benchOf(bench: Bench) {
  const { connector, origin, keys, deal } = bench;
  const started = await bench.start();
  onTestFinished(() => started.server.close());
  const { server } = started;
  const own = origin ?? server.url;

  const link = (credential: unknown = keys.writer): Promise<Answered<Link<unknown>>> =>
    linkOf(connector, {
      origin: own,
      credential: connector.credential.parse(credential),
      key: 'of the connection',
      reach: { allowed: [new URL(server.url).host], standIn: () => server.url },
      tokens: new Map(),
      now: Date.parse('2026-12-01T10:00:00Z'),
    });

  const place = (id = deal, type: RecordRef['type'] = 'deal'): RecordRef => ({ crm: connector.crm, origin: own, type, id });

  async function onShelf<T>(
    ask: (shelf: NoteShelf) => Promise<Answered<T>>,
    note: CrmNote,
    at = place(),
    credential?: unknown,
  ): Promise<Answered<T>> {
    const linked = await link(credential);
    return linked.ok ? ask(connector.shelf(linked.value, at, note)) : linked;
  }

  async function check(credential?: unknown): Promise<Answered<Checked>> {
    const linked = await link(credential);
    return linked.ok ? connector.check(linked.value) : linked;
  }

  const keep = (note: CrmNote, at?: RecordRef, credential?: unknown): Promise<Answered<NoteKept>> =>
    onShelf((shelf) => keepNote([shelf], note), note, at, credential);
  const find = (note = noteAt(1)) => onShelf((shelf) => shelf.find(), note);
  const look = (id: string, note = noteAt(1), at?: RecordRef) => onShelf((shelf) => shelf.look(id), note, at);
  return { ...started, link, place, keep, find, look, onShelf, check };
}
