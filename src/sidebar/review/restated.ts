/** What the writer says they mended, once a brief came back: it goes out with the brief. */
import type { CommandOn } from '../../core/handoff/commands/registry.ts';
import { useFormDraft } from '../state/formDrafts.ts';
import { useMay, useStanding } from '../state/standing.ts';

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
