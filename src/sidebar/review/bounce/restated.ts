/** What the writer says they mended, once a brief came back: it goes out with the brief. */
import { leftAsItWas } from '../../../core/handoff/askedFor.ts';
import type { CommandOn } from '../../../core/handoff/commands/registry.ts';
import type { BounceReason } from '../../../core/handoff/events.ts';
import type { Handoff } from '../../../core/handoff/handoff.ts';
import { lastOf } from '../../../core/handoff/log.ts';
import { useFormDraft } from '../../state/formDrafts.ts';
import { useHandoff, type Values } from '../../state/handoffStore.ts';
import { useMay, useStanding } from '../../state/standing.ts';

export const FIX_BOX = 'restated-fix';

export interface Restated {
  /** Whether it is asked for now. */
  isAsked: boolean;
  fix: string;
  write: (fix: string) => void;
  /** Handing off, in these words. */
  command: CommandOn<'submit'>;
  /** To be called once that was kept. */
  given: () => void;
}

export function useRestated(): Restated {
  const words = useFormDraft('submit', { fix: '' }, ({ fix = '' }) => ({ fix }));
  const isBack = useStanding(({ handoff }) => handoff?.state === 'bounced');
  const isAsked = useMay('submit') && isBack;
  const { fix } = words.draft;
  const said = isAsked && fix.trim() ? { fix: fix.trim() } : {};
  return { isAsked, fix, write: (text) => words.change({ fix: text }), command: { name: 'submit', ...said }, given: words.given };
}

interface Unmended {
  reason: BounceReason;
  /** User id of who sent it back. */
  by: string;
}

function unmendedIn(handoff: Handoff | null, values: Values): Unmended | null {
  const reason = handoff && leftAsItWas(handoff, values);
  const by = handoff && lastOf(handoff.events, 'bounced')?.by;
  return reason && by ? { reason, by } : null;
}

/** What it was sent back for, where that part of the brief is as it was; null where it was mended, and where nobody waits for it. */
export const useUnmended = (): Unmended | null =>
  unmendedIn(
    useStanding().handoff,
    useHandoff(({ values }) => values),
  );

/** The same of what is typed by now. */
export const unmendedNow = (): Unmended | null => unmendedIn(useStanding.getState().handoff, useHandoff.getState().values);
