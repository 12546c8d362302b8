/** A guard for what the frame asks to be written on the CRM: hand-written, because a schema library would be most of a reader. */
import type { CrmNote } from '../core/handoff/crmNote.ts';
import type { RecordRef } from '../core/handoff/record.ts';
import type { FrameNote } from '../protocol/messages.ts';

type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;

export function isRecord(value: unknown): value is RecordRef {
  if (!isFields(value)) return false;
  const { crm, origin, type, id } = value;
  return isText(crm, 40) && isText(origin, 300) && (type === 'deal' || type === 'meeting') && isText(id, 120) && /^[\w.:-]+$/.test(id);
}

const isPart = (value: unknown): boolean =>
  isFields(value) &&
  isText(value.name, 1_000) &&
  Array.isArray(value.lines) &&
  value.lines.length <= 20_000 &&
  value.lines.every((line) => isText(line, 20_000));

function isNote(value: unknown): value is CrmNote {
  if (!isFields(value)) return false;
  const { mark, step, parts, isTakenBack } = value;
  if (isTakenBack !== undefined && isTakenBack !== true) return false;
  if (!isText(mark, 40) || !/^baton-[0-9a-f]+$/.test(mark)) return false;
  return Number.isSafeInteger(step) && Array.isArray(parts) && parts.length > 0 && parts.length <= 40 && parts.every(isPart);
}

/** Null for everything else, and for what would be written beside the record's own installation. */
export function heardNote(message: unknown): FrameNote | null {
  if (!isFields(message) || message.type !== 'frame/note') return null;
  const { ask, record, places, note } = message;
  if (!isText(ask, 60) || !isRecord(record) || !isNote(note)) return null;
  if (!Array.isArray(places) || places.length === 0 || places.length > 2) return null;
  const isHere = (place: unknown): place is RecordRef => isRecord(place) && place.crm === record.crm && place.origin === record.origin;
  return places.every(isHere) ? { type: 'frame/note', ask, record, places, note } : null;
}
