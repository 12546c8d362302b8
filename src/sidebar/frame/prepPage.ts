import { handoffId } from '../../core/handoff/record.ts';
import { openPrep } from '../../platform/pages.ts';
import { useHandoff } from '../state/handoffStore.ts';

/** Opens the prep card of the handoff on screen as a page of its own. */
export function openPrepPage(): void {
  const { record } = useHandoff.getState();
  if (record) openPrep(handoffId(record));
}
