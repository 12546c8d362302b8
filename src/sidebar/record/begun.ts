/** A brief that was begun on a page whose record was not saved yet: it goes with that record, and never with another. */
import { create } from 'zustand';
import { handoffId, type RecordRef } from '../../core/handoff/record.ts';
import { isUnsaved, mayBecome, UNSAVED, unsavedDraft } from '../../core/handoff/unsaved.ts';
import { device } from '../state/device.ts';
import { reportFailure } from '../state/failures.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { tabStorage } from '../state/tabStorage.ts';
import { isBegun, saveNow } from '../state/typing.ts';

interface Begun {
  owner: string;
  draft: RecordRef;
  /** Where the page went from there: what was saved, it may be. */
  record: RecordRef;
  /** What the page called it before it was saved. */
  title: string | undefined;
  /** It was to go along, and the record has a brief of its own. */
  isApart?: true;
}

export const useBegun = create<{ begun: Begun | null }>(() => ({ begun: null }));

const nameOf = ({ origin, type }: RecordRef): string => `unsaved ${origin} ${type}`;

/** Under what it is written: of a record that is not saved, a draft of this tab's, the same after a reload. */
export function writtenOn(record: RecordRef): RecordRef {
  if (record.id !== UNSAVED) return record;
  const token = tabStorage.getItem(nameOf(record)) ?? crypto.randomUUID();
  tabStorage.setItem(nameOf(record), token);
  return unsavedDraft(record, token);
}

/** Call before the next is put on screen: what stands there is what was begun. */
export function leaveUnsaved(before: RecordRef | null, next: RecordRef | null): void {
  if (before?.id !== UNSAVED) return;
  const { owner, record: draft, pageFacts } = useHandoff.getState();
  // The next one that is begun in this tab is another.
  tabStorage.removeItem(nameOf(before));
  if (!next || !draft || !isUnsaved(draft) || !isBegun() || !mayBecome(before, next)) return;
  useBegun.setState({ begun: { owner, draft, record: next, title: pageFacts.title } });
}

/** The page of a record told what it is called: by the same name that was typed where the brief was begun, it is that one. */
export function recognise(record: RecordRef, title: string | undefined): void {
  const { begun } = useBegun.getState();
  if (!begun || begun.isApart || title === undefined || title !== begun.title) return;
  if (handoffId(begun.record) === handoffId(record)) takeAlong();
}

/** It is this record's. Until it is there, it is not: where it cannot go there, the person reads why, and decides again. */
export function takeAlong(): void {
  const { begun } = useBegun.getState();
  if (!begun) return;
  useBegun.setState({ begun: null });
  void place(begun)
    .then((isPlaced) => {
      if (!isPlaced) askAgain({ ...begun, isApart: true });
    })
    .catch((error: unknown) => {
      askAgain(begun);
      reportFailure(error);
    });
}

/** Unless there is another to ask about meanwhile. */
const askAgain = (begun: Begun): void => useBegun.setState((now) => ({ begun: now.begun ?? begun }));

/** It is not: it stays as it is, and is found among what this person has begun. */
export const leaveBehind = (): void => useBegun.setState({ begun: null });

async function place({ owner, draft, record }: Begun): Promise<boolean> {
  await saveNow();
  return device.placeDraft(owner, draft, record);
}
