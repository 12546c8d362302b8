/** How the note stands that the server keeps, for the handoff on screen: asked when something happens, and again while it waits. */
import { create } from 'zustand';
import { handoffId, type RecordRef } from '../../core/handoff/record.ts';
import { settingIn } from '../../core/settings/kept.ts';
import { getCrmNote, postCrmNoteAgain } from '../../platform/connections.ts';
import type { NoteTold } from '../../protocol/connections.ts';
import { useLayout } from '../frame/layout.ts';
import { reportFailure } from '../state/failures.ts';
import { type HandoffState, useHandoff } from '../state/handoffStore.ts';
import { useSession } from '../state/session.ts';

interface ServerNote {
  /** Id; null while none was asked for. */
  handoff: string | null;
  note: NoteTold;
}

export const useServerNote = create<ServerNote>(() => ({ handoff: null, note: null }));

/** Whether the workspace's server keeps the notes of this record's CRM, so that no device writes there. */
export function isServerKept({ crm, origin }: RecordRef): boolean {
  const { connected } = settingIn(useSession.getState().settings, 'connections', '');
  return connected.some((one) => one.crm === crm && one.origin === origin);
}

/** Milliseconds: what was handed off is on its way to the server first. */
const SOON_MS = 500;
/** Between two questions while it waits; doubled with each. */
const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;

let timer: ReturnType<typeof setTimeout> | undefined;

const laterIn = (ms: number, next: number): void => {
  clearTimeout(timer);
  timer = setTimeout(() => void look(next).catch(reportFailure), ms);
};

const soon = (): void => laterIn(SOON_MS, FIRST_MS);

interface Askable {
  id: string;
  account: { server: string; token: string };
}

/** Null where the server has nothing to tell of the handoff on screen. */
function askable(): Askable | null {
  const { record, local } = useHandoff.getState();
  const { account } = useSession.getState();
  if (!record || !account || account.expired || useLayout.getState().collapsed || !isServerKept(record)) return null;
  return local?.server?.events.some(({ type }) => type === 'submitted') ? { id: handoffId(record), account } : null;
}

async function look(next: number): Promise<void> {
  const asked = askable();
  if (!asked) {
    useServerNote.setState({ handoff: null, note: null });
    return;
  }
  tell(asked, await getCrmNote(asked.account, asked.id), next);
}

/** Without a connection what was known stands. */
function tell({ id }: Askable, note: NoteTold | undefined, next: number): void {
  if (askable()?.id !== id) return;
  if (note !== undefined) useServerNote.setState({ handoff: id, note });
  if (note === undefined || note?.state === 'waiting') laterIn(next, Math.min(next * 2, LONGEST_MS));
}

async function again(): Promise<void> {
  const asked = askable();
  if (asked) tell(asked, await postCrmNoteAgain(asked.account, asked.id), FIRST_MS);
}

export const tryServerNote = (): void => void again().catch(reportFailure);

/** What is typed changes nothing of what the server has to say of its note; what happens does. */
const happened = ({ local }: HandoffState): number | undefined => local?.server?.events.length;

export function followServerNote(): void {
  useHandoff.subscribe((now, before) => {
    if (happened(now) !== happened(before) || now.record !== before.record) soon();
  });
  useSession.subscribe((now, before) => {
    if (now.settings !== before.settings || now.account !== before.account) soon();
  });
  useLayout.subscribe((now, before) => now.collapsed !== before.collapsed && soon());
}
