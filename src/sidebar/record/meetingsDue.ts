/** Meetings that were told to belong to a deal, until its handoff names them. What was told begins none: they wait for the first word of its brief. */
import { withMeeting } from '../../core/handoff/corrections.ts';
import { handoffId, type RecordRef } from '../../core/handoff/record.ts';
import { isOfBrief } from '../../core/handoff/written.ts';
import { reportFailure } from '../state/failures.ts';
import { type HandoffState, useHandoff } from '../state/handoffStore.ts';
import { useSession } from '../state/session.ts';
import { draftStorage } from '../state/tabStorage.ts';
import { write } from '../state/typing.ts';
import { viewOf } from '../status/view.ts';

const nameOf = (owner: string, deal: RecordRef): string => `baton.meetings ${owner} ${handoffId({ ...deal, round: undefined })}`;

/** Ids of meetings hold no line break. */
const BETWEEN = '\n';

async function dueIn(name: string): Promise<string[]> {
  return ((await draftStorage.getItem(name)) ?? '').split(BETWEEN).filter(Boolean);
}

const keep = async (name: string, meetings: readonly string[]): Promise<void> =>
  meetings.length > 0 ? draftStorage.setItem(name, meetings.join(BETWEEN)) : draftStorage.removeItem(name);

/** What waits for the handoff on screen. */
let due: { name: string; meetings: readonly string[] } = { name: '', meetings: [] };

export async function addDue(owner: string, deal: RecordRef, meeting: string): Promise<void> {
  const name = nameOf(owner, deal);
  await keep(name, [...new Set([...(await dueIn(name)), meeting])]);
}

export async function dropDue(owner: string, deal: RecordRef, meeting: string): Promise<void> {
  const name = nameOf(owner, deal);
  const others = (meetings: readonly string[]): string[] => meetings.filter((id) => id !== meeting);
  if (due.name === name) due = { name, meetings: others(due.meetings) };
  await keep(name, others(await dueIn(name)));
}

const isBegun = ({ ready, local }: HandoffState): boolean =>
  ready && local !== null && (local.server !== null || Object.keys(local.registers).some(isOfBrief));

function bring(): void {
  const state = useHandoff.getState();
  const { name, meetings } = due;
  if (meetings.length === 0 || !isBegun(state)) return;
  if (viewOf(state.local, useSession.getState().account?.person ?? null, state.given) !== 'write') return;
  due = { name, meetings: [] };
  write('corrected', meetings.reduce(withMeeting, state.content.corrected));
  void keep(name, []).catch(reportFailure);
}

function look({ owner, record }: HandoffState): void {
  const name = record?.type === 'deal' ? nameOf(owner, record) : '';
  due = { name, meetings: [] };
  if (name === '') return;
  void dueIn(name)
    .then((meetings) => {
      if (due.name !== name) return;
      due = { name, meetings };
      bring();
    })
    .catch(reportFailure);
}

export function followDue(): void {
  useHandoff.subscribe((now, before) => {
    if (now.record !== before.record || now.owner !== before.owner) look(now);
    else bring();
  });
}
