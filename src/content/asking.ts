/** Asks the page's own session what the CRM says of the record that is read: once when it is opened, and again when the page shows something else. */
import type { Trouble } from '../core/handoff/crmNote.ts';
import type { Facts, RecordRef } from '../core/handoff/record.ts';
import { isUnsaved } from '../core/handoff/unsaved.ts';
import type { Session } from '../crm/contract.ts';
import { askOf } from './ask.ts';

/** Somebody who leafs through records asks about none of them. */
const STAYS = 150;
/** At least this long between two times, however often the page changes. */
const APART = 5_000;

export interface Asking {
  /** The record that is read now; what was on its way about another one is dropped. */
  turn(record: RecordRef | null): void;
  /** The page shows something else of the same record. */
  changed(): void;
}

/** `tell` gets every answer about the record that is read at that moment. */
export function asking(
  session: Session,
  tell: (record: RecordRef, answer: { facts: Facts | null; trouble: Trouble | null }) => void,
): Asking {
  let record: RecordRef | null = null;
  let underway = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;

  function soon(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), wait);
  }

  async function ask(): Promise<void> {
    timer = undefined;
    const about = record;
    if (!about) return;
    underway.abort();
    underway = new AbortController();
    const { signal } = underway;
    last = performance.now();
    const answer = await session.read(askOf(about, signal), about);
    if (signal.aborted || about !== record) return;
    tell(about, answer.ok ? { facts: answer.value, trouble: null } : { facts: null, trouble: answer.trouble });
  }

  return {
    turn(next) {
      clearTimeout(timer);
      timer = undefined;
      underway.abort();
      // The CRM knows nothing yet of one that is not saved.
      record = next && isUnsaved(next) ? null : next;
      if (record) soon(STAYS);
    },
    changed() {
      if (record && timer === undefined) soon(Math.max(STAYS, last + APART - performance.now()));
    },
  };
}
