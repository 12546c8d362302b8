/** What an adapter is: a folder with `detect.ts` (URL only), `read.ts` (document). One that knows less leaves more to the person, never guesses. */
import type { Facts, RecordRef } from '../core/handoff/record.ts';
import type { Touch } from '../core/handoff/touch.ts';

export interface Detector {
  /** Folder name, and `crm` of the records it finds. */
  crm: string;
  /** The record this URL shows, or null. Must be cheap, must not throw, must stay silent on every other CRM's URLs. */
  detect(url: URL): RecordRef | null;
}

export interface Reader {
  crm: string;
  /** The visible container of this record, or null while the page is still building it or shows another one. */
  container(document: Document, record: RecordRef): Element | null;
  /** What stands in the container. Absent where it is not there for certain. */
  read(container: Element, record: RecordRef): Facts;
  /** Contact with the buyer that stands in the container with who made it and its time for certain, at most 100. Left out where the page shows none. */
  touches?(container: Element): Touch[];
}
