/** What a person began to say in a form, about one handoff. It stays on this device until the log has it: a refusal, or taking it back, brings the words back. */
import { useEffect, useMemo } from 'react';
import { create, useStore } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { type CommandOn, type GivenCommand, RULES } from '../../core/handoff/commands/registry.ts';
import { UNDO_MS } from '../../core/handoff/commands/undo.ts';
import type { HandoffEvent } from '../../core/handoff/events.ts';
import { counting } from '../../core/handoff/log.ts';
import { useHandoff } from './handoffStore.ts';
import { draftStorage } from './tabStorage.ts';

interface Kept {
  said: unknown;
  /** How many such events the log had when it was given; null before. */
  sent: number | null;
}

const NOTHING: Kept = { said: null, sent: null };

function openDraft(name: string) {
  return create<Kept>()(persist(() => NOTHING, { name: `baton.draft ${name}`, storage: createJSONStorage(() => draftStorage) }));
}

const open = new Map<string, ReturnType<typeof openDraft>>();

/** One a form and handoff, each kept by itself: two tabs that write about different ones are not in each other's way. */
function draftNamed(name: string) {
  const known = open.get(name) ?? openDraft(name);
  open.set(name, known);
  return known;
}

function letGo(store: ReturnType<typeof draftNamed>): void {
  store.setState(NOTHING);
  store.persist.clearStorage();
}

type Name = GivenCommand['name'];

/** What such a command wrote into the log, as far as it counts. */
function given(events: readonly HandoffEvent[], name: Name): HandoffEvent[] {
  const type = RULES.find(({ schema }) => schema.shape.name.value === name)?.event;
  return counting(events).flatMap(({ event }) => (event.type === type ? [event] : []));
}

/** Whatever was in the log for longer than it can be taken back is not needed here any more. */
function isOver(events: readonly HandoffEvent[], name: Name): boolean {
  const last = given(events, name).at(-1);
  return last !== undefined && Date.now() - Date.parse(last.at) > UNDO_MS;
}

const timesIn = (events: readonly HandoffEvent[], name: Name): number => given(events, name).length;

const eventsNow = () => useHandoff.getState().local?.server?.events ?? [];

/** `of` reads the words out of such a command. Returns them, how to change them, and what to call once the command was given. */
export function useFormDraft<N extends Name, T extends object>(name: N, nothing: T, of: (command: CommandOn<N>) => T) {
  const place = useHandoff(({ local }) => (local ? `${local.owner} ${local.id}` : ''));
  const store = useMemo(() => draftNamed(`${name} ${place}`), [name, place]);
  const { said, sent } = useStore(store);
  const isIn = useHandoff(({ local }) => {
    if (sent === null || local?.waiting.includes(name)) return false;
    return timesIn(local?.server?.events ?? [], name) > sent;
  });
  useEffect(() => {
    if (isIn && isOver(eventsNow(), name)) letGo(store);
  }, [isIn, name, store]);
  const refused = useHandoff(({ local }) => local?.refused?.command);
  const kept = refused?.name === name ? of(refused as CommandOn<N>) : null;
  const draft: T = (isIn ? null : (said as T | null)) ?? kept ?? nothing;
  return {
    draft,
    change: (part: Partial<T>) => store.setState({ said: { ...draft, ...part }, sent: null }),
    given: () => store.setState({ said: draft, sent: timesIn(eventsNow(), name) }),
    /** Lets go of the words. */
    forget: () => letGo(store),
  };
}
