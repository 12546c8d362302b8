/** Puts one handoff of this device on the full page; the page only reads. */

import { create } from 'zustand';
import type { LocalHandoff } from '../../sync/ports.ts';
import { device } from '../state/device.ts';
import { reportFailure } from '../state/failures.ts';
import { takeAccount } from '../state/session.ts';
import { applyTheme } from '../state/theme.ts';

export const usePrep = create<{ handoff: LocalHandoff | null | undefined }>(() => ({ handoff: undefined }));

export function startPrepPage(id: string): void {
  void applyTheme().catch(reportFailure);
  let stop = () => {};
  device.watchAccount((account) => {
    const owner = account?.person.id ?? '';
    takeAccount(account);
    stop();
    stop = device.watchHandoff(owner, id, ({ handoff }) => usePrep.setState({ handoff }));
  });
}
