import type { GivenCommand } from '../../core/handoff/commands/registry.ts';
import { obstacleTo } from '../../core/handoff/decide.ts';
import { useStanding } from '../state/standing.ts';

/** Whether such a command is this person's to give, also while one is on its way. */
export const useIsTheirs = (name: GivenCommand['name']): boolean =>
  useStanding(({ handoff, actor }) => handoff !== null && actor !== null && obstacleTo(name, handoff, actor) === null);
