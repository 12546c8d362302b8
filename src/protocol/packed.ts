/** Handoffs on their way to a device as the server stores them. A device can keep them so, and read each when it is wanted. */
import * as z from 'zod';
import { type Handoff, handoffSchema } from '../core/handoff/handoff.ts';
import { parsedJson } from './json.ts';
import { type Pulled, pulledFrame, type Unread, withPeople } from './sync.ts';

type Frame = Omit<Pulled, 'handoffs'>;

/** First a line with the frame, then a line a handoff: a device asks for it by its `Accept`. */
export const PACKED_TYPE = 'application/x-ndjson';

/** Where a page goes on, its cursor stands in its head too: the next can be asked for while it comes. */
export const NEXT_HEADER = 'Baton-Next';

/** The id of each handoff, and the bytes of its JSON. */
export type PackedRow = [id: string, size: number];

/** Handoffs as they came, each one's JSON behind the other's, each followed by a line feed. */
export interface Packed {
  rows: PackedRow[];
  bytes: Uint8Array<ArrayBuffer>;
}

/** A page as a device takes it; `unread` is what did not fit, the rest counts all the same. */
export type ToldPage = Frame & { handoffs: Handoff[] | Packed; unread?: Unread[] };

const isRow = (row: unknown): row is PackedRow =>
  Array.isArray(row) &&
  row.length === 2 &&
  typeof row[0] === 'string' &&
  row[0].length <= 600 &&
  Number.isSafeInteger(row[1]) &&
  row[1] >= 0;

/** By hand: a device looks through its lists for each page that comes, and a schema of tuples takes thirty times as long. */
export const packedRowsSchema = z.custom<PackedRow[]>((rows) => Array.isArray(rows) && rows.every(isRow));
const frameSchema = pulledFrame.extend({ rows: packedRowsSchema });

const LINE_FEED = 10;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Used again for each page: to make room for one takes a tenth of what packing it does. */
let room = new Uint8Array(0);
/** Room for most pages; a larger one is not kept. */
const KEPT_ROOM = 16_000_000;

function roomFor(bytes: number): Uint8Array<ArrayBuffer> {
  if (bytes > KEPT_ROOM) return new Uint8Array(bytes);
  if (room.length < bytes) room = new Uint8Array(bytes);
  return room;
}

/** `text` is the JSON of a handoff in parts. */
export function packPage(frame: Frame, handoffs: readonly { id: string; text: readonly string[] }[]): Uint8Array<ArrayBuffer> {
  // No letter takes more than three bytes.
  const body = roomFor(handoffs.reduce((sum, { text }) => sum + 3 * lettersIn(text) + 1, 0));
  let at = 0;
  const rows = handoffs.map(({ id, text }): PackedRow => {
    const from = at;
    for (const part of text) at += encoder.encodeInto(part, body.subarray(at)).written;
    const size = at - from;
    body[at] = LINE_FEED;
    at += 1;
    return [id, size];
  });
  const head = encoder.encode(`${JSON.stringify({ ...frame, rows })}\n`);
  const page = new Uint8Array(head.length + at);
  page.set(head);
  page.set(body.subarray(0, at), head.length);
  return page;
}

export const lettersIn = (text: readonly string[]): number => text.reduce((sum, { length }) => sum + length, 0);

/** Undefined where it was cut short or says anything else. What each handoff says is judged when it is read. */
export function unpackPage(page: Uint8Array<ArrayBuffer>): ToldPage | undefined {
  const end = page.indexOf(LINE_FEED);
  const parsed = frameSchema.safeParse(parsedJson(decoder.decode(page.subarray(0, Math.max(0, end)))));
  if (!parsed.success) return undefined;
  const { rows, ...frame } = parsed.data;
  const bytes = page.subarray(end + 1);
  if (bytes.length !== lengthOf(rows)) return undefined;
  return { ...withPeople(frame), handoffs: { rows, bytes } };
}

const lengthOf = (rows: readonly PackedRow[]): number => rows.reduce((sum, [, size]) => sum + size + 1, 0);

/** Those that `wanted` says, in their order. */
export function picked({ rows, bytes }: Packed, wanted: (id: string) => boolean): Packed {
  const kept = rows.filter(([id]) => wanted(id));
  if (kept.length === rows.length) return { rows, bytes };
  const out = new Uint8Array(lengthOf(kept));
  let from = 0;
  let to = 0;
  for (const [id, size] of rows) {
    const next = from + size + 1;
    if (wanted(id)) {
      out.set(bytes.subarray(from, next), to);
      to += size + 1;
    }
    from = next;
  }
  return { rows: kept, bytes: out };
}

/** In parts of at most `most` handoffs. */
export function inParts({ rows, bytes }: Packed, most: number): Packed[] {
  const parts: Packed[] = [];
  let at = 0;
  for (let from = 0; from < rows.length; from += most) {
    const part = rows.slice(from, from + most);
    const end = at + lengthOf(part);
    parts.push({ rows: part, bytes: bytes.slice(at, end) });
    at = end;
  }
  return parts;
}

/** Each is judged for itself, so that one that cannot be read stops no other. */
export function read(told: Handoff[] | Packed): { handoffs: Handoff[]; unread: Unread[] } {
  if (Array.isArray(told)) return { handoffs: told, unread: [] };
  const { rows, bytes } = told;
  const handoffs: Handoff[] = [];
  const unread: Unread[] = [];
  let at = 0;
  for (const [id, size] of rows) {
    const row = parsedJson(decoder.decode(bytes.subarray(at, at + size)));
    const parsed = handoffSchema.safeParse(row);
    if (parsed.success && parsed.data.id === id) handoffs.push(parsed.data);
    else unread.push({ table: 'handoffs', row: row ?? { id, text: decoder.decode(bytes.subarray(at, at + size)) } });
    at += size + 1;
  }
  return { handoffs, unread };
}

/** Null where it is not there or cannot be read. */
export function readOne(packed: Packed, id: string): Handoff | null {
  return read(picked(packed, (one) => one === id)).handoffs[0] ?? null;
}
