/** The deal of the meeting under the frame, where its page does not tell it: as a person told it, on this device or in the deal's handoff. */
import { create } from 'zustand';
import { withoutMeeting } from '../../core/handoff/corrections.ts';
import { deniedDeal, type KeptDeal, keptDealSchema, toldDeal, withDeal, withoutDeal } from '../../core/handoff/meetingDeal.ts';
import { handoffId, isOfRecord, type RecordRef } from '../../core/handoff/record.ts';
import { UNSAVED } from '../../core/handoff/unsaved.ts';
import { device } from '../state/device.ts';
import { reportFailure } from '../state/failures.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { useSession } from '../state/session.ts';
import { draftStorage } from '../state/tabStorage.ts';
import { write } from '../state/typing.ts';
import { viewOf } from '../status/view.ts';
import { addDue, dropDue } from './meetingsDue.ts';

export interface MeetingDeal {
  owner: string;
  /** Null where the page shows none, or one that is not saved. */
  meeting: RecordRef | null;
  /** Its page, or the CRM, tells the deal itself: that counts, whatever was told. */
  isRead: boolean;
  /** What was said on this device; null where nobody was asked, undefined until the browser has said. */
  kept: KeptDeal | null | undefined;
  /** The deal whose handoff names it. */
  named: RecordRef | null;
}

export const useDeal = create<MeetingDeal>(() => ({ owner: '', meeting: null, isRead: false, kept: undefined, named: null }));

export const toldOf = ({ isRead, kept, named }: MeetingDeal): RecordRef | null =>
  isRead || kept === undefined ? null : toldDeal(kept, named);

/** Told by the deal's handoff, and denied by this person. */
export const deniedOf = ({ isRead, kept, named }: MeetingDeal): RecordRef | null =>
  isRead || kept === undefined ? null : deniedDeal(kept, named);

/** The deal that was told, where its handoff is on screen. */
export function shownDeal(): RecordRef | null {
  const deal = toldOf(useDeal.getState());
  const { record } = useHandoff.getState();
  return deal && record && isOfRecord(record, deal) ? deal : null;
}

const nameOf = (owner: string, meeting: RecordRef): string => `baton.deal ${owner} ${handoffId(meeting)}`;

function keptIn(text: string | null): KeptDeal | null {
  try {
    return text === null ? null : (keptDealSchema.safeParse(JSON.parse(text)).data ?? {});
  } catch {
    return {};
  }
}

let stop = () => {};

/** Whoever writes on the meeting stays there: nobody has to look for its deal then. */
export const stopLooking = (): void => stop();

/** Call once the record of the page is on screen, and for everybody who signs in there. */
export function followDeal(owner: string, record: RecordRef | null): void {
  stop();
  const before = useDeal.getState();
  const meeting = record?.type === 'meeting' && record.id !== UNSAVED ? record : null;
  const isRead = before.isRead && before.meeting === meeting;
  useDeal.setState({ owner, meeting, isRead, kept: undefined, named: null });
  if (!meeting) return;
  const isNow = (): boolean => useDeal.getState().meeting === meeting && useDeal.getState().owner === owner;
  void Promise.resolve(draftStorage.getItem(nameOf(owner, meeting)))
    .then((text) => isNow() && useDeal.setState({ kept: keptIn(text) }))
    .catch(reportFailure);
  stop = device.watchDealOf(owner, handoffId(meeting), (named) => {
    if (named) stop();
    useDeal.setState({ named });
  });
}

async function keep(kept: KeptDeal): Promise<void> {
  const { owner, meeting } = useDeal.getState();
  if (!meeting) return;
  useDeal.setState({ kept });
  await draftStorage.setItem(nameOf(owner, meeting), JSON.stringify(kept));
}

const said = (): KeptDeal | null => useDeal.getState().kept ?? null;

/** Whoever does not want to say is not asked again. */
export const notNow = (): void => void keep(said() ?? {}).catch(reportFailure);

/** The meeting belongs to this deal. */
export function tellDeal(deal: RecordRef): void {
  const { owner, meeting } = useDeal.getState();
  if (!meeting) return;
  void addDue(owner, deal, handoffId(meeting))
    .then(() => keep(withDeal(said(), deal)))
    .catch(reportFailure);
}

/** It does not. Its handoff hears so too, while that is this person's to write. */
export function denyDeal(): void {
  const { owner, meeting } = useDeal.getState();
  const deal = shownDeal();
  if (!meeting || !deal) return;
  const id = handoffId(meeting);
  const { local, given, content } = useHandoff.getState();
  const canWrite = viewOf(local, useSession.getState().account?.person ?? null, given) === 'write';
  if (canWrite && content.corrected.meetings?.includes(id)) write('corrected', withoutMeeting(content.corrected, id));
  void dropDue(owner, deal, id)
    .then(() => keep(withoutDeal(said(), deal)))
    .catch(reportFailure);
}
