/** How the handoff on screen stands for the signed-in person, and which commands they can give. The screens ask here, and nowhere else. */
import { create } from 'zustand';
import type { Command } from '../../core/handoff/commands/registry.ts';
import { decide, obstacleTo } from '../../core/handoff/decide.ts';
import type { Handoff } from '../../core/handoff/handoff.ts';
import { type Actor, actorAmong } from '../../core/handoff/parties.ts';
import type { Refusal } from '../../core/handoff/refusal.ts';
import { standingOf } from '../../core/handoff/replay.ts';
import type { Meeting } from '../../core/handoff/standing.ts';
import { aheadOf } from './ahead.ts';
import { type HandoffState, useHandoff } from './handoffStore.ts';
import { useSession } from './session.ts';

export interface Standing {
  /** As it will be once what waits was followed; null where there is nothing to decide about. */
  handoff: Handoff | null;
  actor: Actor | null;
  /** What was given and not answered yet, oldest first. */
  waiting: readonly Command['name'][];
}

const NOTHING: Standing = { handoff: null, actor: null, waiting: [] };

/** The server's answer comes before its log: until that is here, what was worked out stands. */
function isLogBehind(local: HandoffState['local'], before: Handoff | null): boolean {
  const server = local?.server;
  if (!before || !server || local.id !== before.id || local.untold) return false;
  return server.revision === before.revision && server.events.length < before.events.length;
}

function standing(before: Standing): Standing {
  const { local, queued } = useHandoff.getState();
  const { account, people } = useSession.getState();
  if (!local || !account) return NOTHING;
  if (isLogBehind(local, before.handoff)) return before;
  const handoff = aheadOf(local, queued, account.person, people, new Date().toISOString());
  return handoff ? { handoff, actor: actorAmong(handoff, account.person, people), waiting: local.waiting } : NOTHING;
}

export const useStanding = create<Standing>(() => standing(NOTHING));

const follow = () => useStanding.setState(standing(useStanding.getState()), true);
useHandoff.subscribe((now, before) => {
  if (now.local !== before.local || now.queued !== before.queued) follow();
});
useSession.subscribe(follow);

type Given = Exclude<Command['name'], 'begin'>;

/** Of these a second one takes the place of the first. */
const MAY_WAIT: readonly Given[] = ['rate', 'asked-again', 'meeting-quality', 'next-step', 'undo'];
const ON_ITS_WAY: Refusal = { reason: 'wrong-state', message: 'That is on its way already. Wait until the server has answered.' };
const NOBODY: Refusal = { reason: 'unknown-handoff', message: 'There is nothing to decide here yet.' };

/** Why such a command cannot be given now; null where it can. */
export function whyNot(name: Given, { handoff, actor, waiting }: Standing): Refusal | null {
  if (!handoff || !actor) return NOBODY;
  const isOnItsWay = waiting.includes(name) && waiting.lastIndexOf(name) > waiting.lastIndexOf('undo');
  return isOnItsWay && !MAY_WAIT.includes(name) ? ON_ITS_WAY : obstacleTo(name, handoff, actor);
}

/** Whether this very command would be followed; `at` in epoch milliseconds. */
export function wouldFollow(command: Command, { handoff, actor }: Standing, at = Date.now()): boolean {
  return handoff !== null && actor !== null && decide(handoff, command, actor, new Date(at).toISOString(), handoff.revision).ok;
}

export const useMay = (name: Given): boolean => useStanding((state) => whyNot(name, state) === null);

/** In a sentence for the person; null where nothing stands in the way. */
export const useWhyNot = (name: Given): string | null => useStanding((state) => whyNot(name, state)?.message ?? null);

/** What became of the meeting, as far as is known here. */
export const useMeeting = (): Meeting | null => useStanding(({ handoff }) => (handoff ? standingOf(handoff).meeting : null));
