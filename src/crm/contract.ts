/**
 * What an adapter is: a folder with `detect.ts` (URL only), `read.ts` (document), `session.ts` (the page's own API). One that knows less leaves more
 * to the person, never guesses.
 */
import type { Answered, CrmNote, NoteDone } from '../core/handoff/crmNote.ts';
import type { Facts, RecordRef } from '../core/handoff/record.ts';
import type { Touch } from '../core/handoff/touch.ts';

export interface Detector {
  /** Folder name, and `crm` of the records it finds. */
  crm: string;
  /** The record this URL shows, or null. Must be cheap, must not throw, must stay silent on every other CRM's URLs. */
  detect(url: URL): RecordRef | null;
  /** The record that is being made at this URL and is not saved yet, with `UNSAVED` as its id; null elsewhere. Absent where no URL tells. */
  detectUnsaved?(url: URL): RecordRef | null;
}

/**
 * What stands open over a view: a record, `unsure` where the page does not say which, `coming` while the page is still fetching it, null for nothing;
 * undefined where what was clicked does not tell, so that it is as before.
 */
export type Overlaid = RecordRef | 'unsure' | 'coming' | null | undefined;

/** A view that opens records over itself without another address, as calendars do. */
export interface Overlay {
  crm: string;
  /** Whether this address shows such a view, in a document that may not be read yet. Cheap: it is asked at each move, and once the document is there. */
  isView(url: URL, document: Document): boolean;
  /** The address is of one record, and only what is drawn there says of which kind: asked a few times after the page has come there, too. */
  isDrawnLate?: boolean;
  /** Asked a few times after each click there. */
  open(document: Document, url: URL, clicked: Element | null): Overlaid;
}

export interface Reader {
  crm: string;
  /** The visible container of this record, or null while the page is still building it or shows another one. */
  container(document: Document, record: RecordRef): Element | null;
  /** What stands in the container. Absent where it is not there for certain. */
  read(container: Element, record: RecordRef): Facts;
  /** Whether somebody is changing what stands in the container and has not saved it. Left out where no page tells. */
  isEdited?(container: Element): boolean;
  /** Contact with the buyer that stands in the container with who made it and its time for certain, at most 100. Left out where the page shows none. */
  touches?(container: Element): Touch[];
}

export interface Asked {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
}

/**
 * Asks the record's own installation with what the page's session may. `path` begins behind the record's origin, with a slash. Never rejects: status
 * 0 where nothing came back in time, 302 where it led elsewhere. `body` is what was read as JSON, undefined where it was none: nobody vouches for it.
 */
export type Ask = (path: string, asked: Asked) => Promise<{ status: number; body: unknown }>;

export interface Session {
  crm: string;
  /** What the CRM itself says of the record. */
  read(ask: Ask, record: RecordRef): Promise<Answered<Facts>>;
  /** Brings the one note of a handoff into step. `places`: where it may stand; it is written on the first, unless it stands on another already. */
  note(ask: Ask, places: readonly RecordRef[], note: CrmNote): Promise<Answered<NoteDone>>;
}
