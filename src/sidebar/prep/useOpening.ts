import { type RefObject, useEffect, useRef } from 'react';
import type { GivenCommand } from '../../core/handoff/commands/registry.ts';
import type { LocalHandoff } from '../../sync/ports.ts';
import { beforeGiven } from '../state/command.ts';
import { useSession } from '../state/session.ts';
import { cardOpened, mayPrepare } from './opening.ts';

/** What a person does with a card that they read; it may come on screen without them. */
const DOES = ['pointerdown', 'wheel', 'keydown', 'touchmove'] as const;

/** What nobody gives who has not read the card that they have beside it. */
const DECIDED: ReadonlySet<GivenCommand['name']> = new Set(['accept', 'bounce', 'rate', 'first-touch']);

function isInSight(card: HTMLElement): boolean {
  const { top, bottom } = card.getBoundingClientRect();
  return document.visibilityState === 'visible' && bottom >= 0 && top <= innerHeight;
}

/**
 * Null where the card is not this person's to prepare with; else what says that they opened it. On the page, and in the sidebar's card, the first
 * thing they do there says so by itself, and so does a decision beside it; a page they have in front of them they opened themselves, unless it opened by itself.
 */
export function useOpening(local: LocalHandoff | null, at: RefObject<HTMLElement | null>, where: 'page' | 'sidebar'): (() => void) | null {
  const me = useSession((state) => state.account?.person ?? null);
  const people = useSession((state) => state.people);
  const isMine = local !== null && me !== null && mayPrepare(local, me, people);
  const latest = useRef({ local, me });
  latest.current = { local, me };
  const open = useRef(() => {
    const { local, me } = latest.current;
    return local && me ? cardOpened(local, me) : Promise.resolve();
  }).current;
  const id = local?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another handoff is opened anew
  useEffect(() => {
    const target = where === 'page' ? document : at.current;
    if (!isMine || !target) return;
    if (where === 'page' && !openedByItself() && document.visibilityState === 'visible') {
      void open();
      return;
    }
    const stop = new AbortController();
    const did = () => {
      stop.abort();
      return open();
    };
    // Ahead of the decision: taken back before it has left, that leaves what was opened before it as it is.
    const beside = ({ name }: GivenCommand) => (at.current && DECIDED.has(name) && isInSight(at.current) ? did() : undefined);
    if (where === 'sidebar') stop.signal.addEventListener('abort', beforeGiven(beside));
    for (const one of DOES) target.addEventListener(one, did, { passive: true, signal: stop.signal });
    return () => stop.abort();
  }, [isMine, id, where]);
  return isMine ? open : null;
}

const openedByItself = (): boolean => new URLSearchParams(location.search).has('ahead');
