import { useMemo } from 'react';
import type { Failure } from '../../core/failures/failure.ts';
import type { HandoffContent } from '../../core/handoff/registers.ts';
import type { LocalHandoff } from '../../sync/ports.ts';
import { useSession } from '../state/session.ts';
import { useSetting } from '../state/settings.ts';
import { failuresIn } from '../work/failuresIn.ts';

/** The known failures that the card itself does not show: a promise that differs stands at its words. */
export function usePageFailures({ server }: LocalHandoff, content: HandoffContent): Failure[] {
  const facts = useSetting('facts');
  const names = useSession((state) => state.names);
  return useMemo(() => {
    if (!server) return [];
    const { state, events } = server;
    return failuresIn({ state, events, content }, facts, names, Date.now()).filter(({ key }) => key !== 'expectation-mismatch');
  }, [server, content, facts, names]);
}
