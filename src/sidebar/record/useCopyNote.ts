import { useState } from 'react';
import { noteOf } from '../../core/handoff/note.ts';
import { isOpenTo } from '../../core/handoff/open.ts';
import { aeOf } from '../../core/handoff/parties.ts';
import { shownContent, shownRegisters } from '../review/shown.ts';
import { scoreOf } from '../state/briefScore.ts';
import { tellFailure } from '../state/failures.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { useName, useSession } from '../state/session.ts';
import { takeTyped } from '../state/typing.ts';

/** Puts the brief on screen on the clipboard, as a note to paste anywhere. `copied` for a moment after. */
export function useCopyNote(): { copy: () => Promise<void>; copied: boolean } {
  const [copied, setCopied] = useState(false);
  const local = useHandoff((state) => state.local);
  const me = useSession((state) => state.account?.person.id ?? null);
  const sdr = useName(local?.server?.sdr ?? me);
  const ae = useName(local && aeOf({ registers: shownRegisters(local) }));
  const copy = async () => {
    takeTyped();
    const { content: written, bar } = useHandoff.getState();
    const content = local && !isOpenTo(local, local.owner) ? shownContent(local, written.facts) : written;
    const note = noteOf(content, scoreOf(content), bar, { sdr, ae });
    const isCopied = await navigator.clipboard.writeText(note).then(
      () => true,
      () => false,
    );
    if (!isCopied)
      return tellFailure('This page does not let Baton copy. Open the prep card as a page, select its text and copy it there.');
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return { copy, copied };
}
