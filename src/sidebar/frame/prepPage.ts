import { handoffId } from '../../core/handoff/record.ts';
import { openPage } from '../../platform/pages.ts';
import { useHandoff } from '../state/handoffStore.ts';

/** Opens the prep card of the handoff on screen as a page of its own. */
export function openPrepPage(): void {
  const { record } = useHandoff.getState();
  if (record) void openPage(`src/sidebar/prep.html?handoff=${encodeURIComponent(handoffId(record))}`);
}
