/** Brings the note on the CRM record into step with the handoff on screen, whenever the record's page is open and its session can. */
import { create } from 'zustand';
import type { Trouble } from '../../core/handoff/crmNote.ts';
import { handoffId, type RecordRef } from '../../core/handoff/record.ts';
import { askForNote } from '../../platform/frame.ts';
import { oneByOne } from '../../platform/locks.ts';
import type { FrameNote, NoteAnswer } from '../../protocol/messages.ts';
import { useLayout } from '../frame/layout.ts';
import { reportFailure } from '../state/failures.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { useSession } from '../state/session.ts';
import { followServerNote, isServerKept } from './byServer.ts';
import { type DueNote, dueOn } from './due.ts';

export interface Kept {
  state: 'writing' | 'stands' | 'left' | 'trouble';
  /** Of what it was, or was to be, brought up to. */
  step: number;
  /** Who alone may bring it up to date, in the CRM's words. */
  by?: string;
  trouble?: Trouble;
  /** It stood on the record before, as far as this page knows. */
  stood: boolean;
  /** It was written since the page was loaded, which shows it only when it is loaded again. */
  isNew?: boolean;
  /** The handing off was taken back. */
  isTakenBack: boolean;
}

interface CrmNotes {
  /** Whose page is open and whether the CRM answered there; null where no session can be asked. */
  session: { record: RecordRef; trouble: Trouble | null } | null;
  /** By handoff, since this page was opened. */
  kept: ReadonlyMap<string, Kept>;
}

export const useCrmNote = create<CrmNotes>(() => ({ session: null, kept: new Map() }));

const put = (id: string, kept: Kept): void => useCrmNote.setState((state) => ({ kept: new Map(state.kept).set(id, kept) }));

/** The page may take several answers of the CRM, each of which has its time. */
const PATIENCE = 60_000;
/** The names of people and the handoff come one after the other. */
const SETTLED = 300;

const waiting = new Map<string, (answer: NoteAnswer) => void>();

export function noted(ask: string, answer: NoteAnswer): void {
  waiting.get(ask)?.(answer);
}

async function send(asked: Omit<FrameNote, 'type' | 'ask'>): Promise<NoteAnswer> {
  const ask = crypto.randomUUID();
  const { promise, resolve } = Promise.withResolvers<NoteAnswer>();
  waiting.set(ask, resolve);
  const late = setTimeout(resolve, PATIENCE, { ok: false, trouble: 'unreachable' });
  const isHeard = await askForNote({ ask, ...asked });
  const answer = isHeard ? await promise : ({ ok: false, trouble: 'unreachable' } as const);
  clearTimeout(late);
  waiting.delete(ask);
  return answer;
}

/** What keeps the CRM from being asked at all; whatever else went wrong with reading may go well with writing. */
const CLOSED: readonly Trouble[] = ['signed-out', 'unreachable', 'gone'];

/** What is known of it before it is tried. */
function begun({ id, note }: DueNote): Omit<Kept, 'state'> {
  return { step: note.step, stood: useCrmNote.getState().kept.get(id)?.stood ?? false, isTakenBack: note.isTakenBack === true };
}

async function keep(page: RecordRef, due: DueNote): Promise<void> {
  const { id, places, note } = due;
  const known = begun(due);
  put(id, { ...known, state: 'writing' });
  // In another tab of this browser somebody may be at the same note.
  const answer = await oneByOne(`note ${id}`, () => send({ record: page, places, note })).catch((error: unknown): NoteAnswer => {
    reportFailure(error);
    return { ok: false, trouble: 'unreachable' };
  });
  if (!answer.ok) {
    put(id, { ...known, state: 'trouble', trouble: answer.trouble });
    return;
  }
  const { did, by } = answer.value;
  put(id, {
    ...known,
    state: did === 'left' ? 'left' : 'stands',
    stood: true,
    isNew: did === 'written' || did === 'updated',
    ...(by !== undefined && { by }),
  });
}

/** `again`: also what was tried in vain. */
async function look({ again = false, own = false } = {}): Promise<void> {
  const { session, kept } = useCrmNote.getState();
  if (!session || useLayout.getState().collapsed) return;
  // The workspace’s own connection keeps it: one writes, and no more.
  if (!own && isServerKept(session.record)) return;
  const due = dueOn(session.record, own);
  if (!due) return;
  const known = kept.get(due.id);
  if (known?.state === 'writing' || (known && known.step >= due.note.step && !(again && known.state === 'trouble'))) return;
  const { trouble } = session;
  if (trouble && !again && CLOSED.includes(trouble)) {
    put(due.id, { ...begun(due), state: 'trouble', trouble });
    return;
  }
  await keep(session.record, due);
  // What happened meanwhile is said too.
  await look();
}

/** Tries again what went wrong, or writes a note to oneself on the CRM record. */
export const keepNow = (own = false): void => void look({ again: true, own }).catch(reportFailure);

let settling: ReturnType<typeof setTimeout> | undefined;

function soon(): void {
  clearTimeout(settling);
  settling = setTimeout(() => void look().catch(reportFailure), SETTLED);
}

/** The page's reader has asked the CRM about its record. What could not be written before is tried again then. Null where another page is shown. */
export function onSession(session: CrmNotes['session']): void {
  if (!session) {
    // Whoever comes back to a page sees it as it is then.
    const seen = [...useCrmNote.getState().kept].map(([id, kept]) => [id, { ...kept, isNew: false }] as const);
    useCrmNote.setState({ session: null, kept: new Map(seen) });
    return;
  }
  const { record, trouble } = session;
  const { record: shown } = useHandoff.getState();
  const kept = new Map(useCrmNote.getState().kept);
  if (!trouble && shown && kept.get(handoffId(shown))?.state === 'trouble') kept.delete(handoffId(shown));
  useCrmNote.setState({ session: { record, trouble }, kept });
  soon();
}

export function followCrmNote(): void {
  followServerNote();
  useHandoff.subscribe((now, before) => {
    if (now.local !== before.local || now.pageFacts !== before.pageFacts) soon();
  });
  useSession.subscribe(soon);
  useLayout.subscribe((now, before) => now.collapsed !== before.collapsed && soon());
}
