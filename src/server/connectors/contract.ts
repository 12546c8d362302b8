/**
 * What a connector is: how this server itself keeps the note of a handoff on one CRM, with a key that an administrator gave. A folder beside this file
 * and a line in the registry; what the administrator is asked for stands in `core/connections`. Nothing here waits, retries, stores or counts: the
 * queue does that, by what is answered.
 */
import type * as z from 'zod';
import type { FieldValues } from '../../core/connections/mapping.ts';
import type { Answered, CrmNote } from '../../core/handoff/crmNote.ts';
import type { Shelf, Standing } from '../../core/handoff/keepNote.ts';
import type { RecordRef } from '../../core/handoff/record.ts';
import type { WhyNot } from '../../core/notices/whyNot.ts';
import type { Hide } from './secrets.ts';

export interface Asked {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as a web form; in the place of `body`. */
  form?: Record<string, string>;
}

export interface Reply {
  /** 0 where nothing came back in time, or it may not be asked: `obstacle` says why. */
  status: number;
  /** What was read as JSON, undefined where it was none: nobody vouches for it. */
  body: unknown;
  /** The other side's own word for when to ask again, milliseconds, from `Retry-After`. */
  afterMs?: number;
  obstacle?: WhyNot;
  /** What `X-Status-Reason` says: EspoCRM's errors have no body. */
  reason?: string;
  /** Whatever is told of it to people goes through this: it may repeat the key. */
  hide?: Hide;
}

/**
 * Asks one site, and nothing beside it: `path` begins behind it, with a slash. Follows no redirection, ends in time, reads so much and no more. Never
 * rejects.
 */
export type Ask = (path: string, asked: Asked) => Promise<Reply>;

export interface Signed {
  /** What each request carries from now on. */
  headers: Record<string, string>;
  /** Of a token that was fetched: milliseconds that it can be used for. Then a 401 fetches another one, once. Left out of a key, which lasts. */
  lastsMs?: number;
}

/** Scheme, host, and prefix without a closing slash. Bound like every `Ask`: only to hosts of the connector. */
export type AskAt = (site: string) => Ask;

export interface Link<C> {
  /** As its records name it. */
  origin: string;
  credential: C;
  /** Of the site that `api` names, signed. */
  ask: Ask;
  hide: Hide;
}

/** What an administrator is told by "Check". */
export interface Checked {
  /** As whom the notes will be written, as the CRM calls them. */
  who: string;
  /** Rights that are needed and not there, in the CRM's own words for them; empty where all are, or where the CRM does not tell. */
  missing: string[];
}

/** A field of its deals, as the CRM describes it. */
export interface DealField {
  name: string;
  /** Plain text, a number, or anything else, which takes neither. */
  takes: 'text' | 'number' | 'other';
  isWritable: boolean;
  /** It came with the CRM: others rely on it. */
  isStandard: boolean;
  /** Characters; null where it does not tell. */
  most: number | null;
}

export interface NoteShelf extends Shelf {
  /** The note with this id, where it still stands on this record with this mark; null where it does not. */
  look(id: string): Promise<Answered<Standing | null>>;
}

export interface Connector<C> {
  /** `crm` of its records. */
  crm: string;
  /** Of what the administrator gave; by the keys of its `ConnectionKind`. */
  credential: z.ZodType<C>;
  /** Domains of the vendor, each with all that is below it; `own` where it runs on a host of the customer's. Nothing else is ever asked. */
  hosts: readonly string[] | 'own';
  /** Where its API answers for records of this origin: scheme, host, and prefix without a closing slash. */
  api(origin: string, credential: C): string;
  /** By the key as it is, or by a token that it fetches. */
  sign(credential: C, origin: string, at: AskAt): Promise<Answered<Signed>>;
  check(link: Link<C>): Promise<Answered<Checked>>;
  /** The notes of one record. `note` is what is to stand there. */
  shelf(link: Link<C>, place: RecordRef, note: CrmNote): NoteShelf;
  /** Writes these values on the deal, in one go; the same again where they stand there already. Left out where it cannot. */
  fields?(link: Link<C>, place: RecordRef, values: FieldValues): Promise<Answered<unknown>>;
  /** Of the fields with these names, those that are there. Left out where the CRM is not asked: then it says itself what it does not take. */
  describe?(link: Link<C>, names: readonly string[]): Promise<Answered<DealField[]>>;
}
