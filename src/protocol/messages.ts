/** Messages between the parts of the extension, as types only: the content script must not carry a schema. `messageSchemas.ts` checks them at the other end. */
import type { CrmNote, NoteDone, Trouble } from '../core/handoff/crmNote.ts';
import type { Facts, RecordRef } from '../core/handoff/record.ts';
import type { Touch } from '../core/handoff/touch.ts';
import type { Prompt } from './company.ts';

/** From the content script to the frame and the worker (`runtime.sendMessage`). */
export type FromPage =
  | PageAround
  /** The page moved; null where it shows no record. `isUnsure`: it has one open, and does not say which. */
  | { type: 'page/record'; record: RecordRef | null; isUnsure?: true }
  /**
   * The reader found, or found again, what the record's page tells. `touches`: contact with the buyer that it shows, where it shows any. `api`: names of
   * the facts that the CRM's own API told, where any was.
   */
  | { type: 'page/facts'; record: RecordRef; facts: Facts; touches?: Touch[]; api?: string[] }
  /** The CRM's own API was asked about the record through the page's session; null where it answered. */
  | { type: 'page/session'; record: RecordRef; trouble: Trouble | null }
  /** What the CRM itself says of a deal that was asked for. */
  | { type: 'page/deal'; deal: RecordRef; facts: Facts }
  /** What became of the note that was asked for. */
  | { type: 'page/noted'; ask: string; answer: NoteAnswer };

export type NoteAnswer = { ok: true; value: NoteDone } | { ok: false; trouble: Trouble };

/** What a page without a record is about: its headings, and whose addresses stand there. */
export interface PageAround {
  type: 'page/around';
  headings: string[];
  /** Of people and of sites: `northwind.example`. */
  domains: string[];
}

/** From the frame to its own tab's content script (`tabs.sendMessage`). */
export type ToPage =
  /** Answered with `PageState`. */
  | { type: 'frame/hello' }
  /** How wide the frame stands, in CSS pixels; collapsed it is a slim tab. */
  | { type: 'frame/layout'; width: number; collapsed: boolean }
  /** Which record somebody's address shows. Answered with `RecordAt`. */
  | { type: 'frame/record-at'; address: string }
  /** What the CRM says of the deal that a meeting belongs to, as somebody told. Answered with true by the reader that can; it comes as `page/deal`. */
  | { type: 'frame/read-deal'; record: RecordRef; deal: RecordRef }
  | FrameNote;

/** Null where the address is no record's, or no address. */
export interface RecordAt {
  record: RecordRef | null;
}

/**
 * Keep the note of a handoff in step on the CRM. Answered with true by the reader that can; what became of it comes as `page/noted`. `record`: whose
 * page it is, or nothing is written. `places`: where the note may stand, the first before the others.
 */
export interface FrameNote {
  type: 'frame/note';
  ask: string;
  record: RecordRef;
  places: RecordRef[];
  note: CrmNote;
}

/** From the worker to a tab's content script: toolbar button and keyboard. Answered with true, so that silence means "not here". */
export type ToolbarPress = { type: 'toolbar/press'; how: 'show' | 'toggle' };

/** From the content script to its own frame after a toolbar press (through `runtime.sendMessage`). */
export type PageToggle = { type: 'page/toggle'; how: 'show' | 'toggle' };

/** From the content script to the worker: whether this page lets no frame stand, so that the sidebar is to be had beside it. */
export interface PageBarred {
  type: 'page/barred';
  barred: boolean;
}

/** From the worker to all content scripts: those on these addresses (match patterns of whole hosts) may not be there any more. */
export interface PageLeave {
  type: 'page/leave';
  patterns: string[];
}

export interface PageState {
  record: RecordRef | null;
  /** It has a record open, and does not say which. */
  isUnsure?: true;
  /** Folder name of the CRM, also where there is no record: the sidebar remembers per CRM whether it is collapsed. */
  crm: string | null;
}

/** Between extension pages and the worker. */
export type ToWorker =
  /** There is something in the outbox, or the person wants to know now. `connected`: the way to the server has just been found open again. */
  | { type: 'worker/sync'; why?: 'connected' }
  /** Answered with `SignInAnswer`. */
  | { type: 'worker/sign-in'; server: string; code: string }
  /** `prompt`: instead of what the worker would ask for. Answered with `BeginAnswer`. */
  | { type: 'worker/company-begin'; server: string; challenge: string; redirect: string; prompt?: Prompt }
  /** What the company's sign-in answered. Answered with `SignInAnswer`. */
  | { type: 'worker/company-sign-in'; server: string; state: string; query: string; verifier: string }
  /** Answered with `SignInAnswer`. */
  | { type: 'worker/sign-out' }
  /** The person has read these notices. */
  | { type: 'worker/notices-read'; ids: string[] }
  /** Load the reader of this CRM into the sender's tab; `tab`, where the sender stands beside one. */
  | { type: 'worker/read'; crm: string; tab?: number };

/** Where the company's sign-in is, what it is asked for, and what must come back with its answer. */
export type BeginAnswer = { ok: true; address: string; state: string; prompt?: Prompt } | { ok: false; message: string };

export type SignInAnswer = { ok: true } | { ok: false; message: string };
