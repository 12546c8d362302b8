import { handoffId } from '../../core/handoff/record.ts';
import { toldOf, useDeal } from '../record/deal.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { useSession } from '../state/session.ts';
import { viewOf } from '../status/view.ts';

/** Whether this person could tell the deal of the meeting on screen: nobody has, and they could begin a brief here, which nobody has either. */
export function useCanTellDeal(): boolean {
  const me = useSession((state) => state.account?.person ?? null);
  const meeting = useDeal((state) => (state.meeting && !state.isRead && !toldOf(state) ? handoffId(state.meeting) : null));
  return useHandoff(
    ({ ready, record, local, given }) =>
      ready && record !== null && handoffId(record) === meeting && local === null && viewOf(local, me, given) === 'write',
  );
}
