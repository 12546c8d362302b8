import { valuesOf } from '../../core/handoff/handoff.ts';
import { meetingStart } from '../../core/handoff/meetingStart.ts';
import { handedTo } from '../../core/handoff/parties.ts';
import { contentOf } from '../../core/handoff/registers.ts';
import { standingOf } from '../../core/handoff/replay.ts';
import { BEFORE_OUTCOME } from '../../core/handoff/rule.ts';
import { sinceGiven } from '../../core/handoff/turns.ts';
import { lastOpening } from '../../core/prep/opened.ts';
import type { LocalHandoff } from '../../sync/ports.ts';
import { toldOf } from '../../sync/told.ts';
import { timeOrDay } from '../../ui/format.ts';
import { useName, useSession } from '../state/session.ts';
import { useNow } from '../state/useNow.ts';
import css from './PrepCard.module.css';

const LOOK_MS = 30_000;

/** Whether the account executive has opened the card, for those who count on it. */
export function Opened({ local }: { local: LocalHandoff }) {
  const handoff = toldOf(local);
  const ae = handoff ? handedTo(handoff) : null;
  const name = useName(ae);
  const me = useSession(({ account }) => account?.person.id);
  const now = useNow(LOOK_MS);
  if (!handoff || !ae || ae === me || handoff.state === 'draft') return null;
  const opened = lastOpening(handoff.events, ae);
  const start = meetingStart(handoff.events, contentOf(valuesOf(handoff)).facts);
  const isPast = standingOf(handoff).meeting !== 'scheduled' || (start !== null && Date.parse(start) <= now);
  // Once it was held, the failure that this is says so.
  const isOpen = (BEFORE_OUTCOME as readonly string[]).includes(handoff.state);
  if (!opened && isOpen && sinceGiven(handoff.events).some(({ type }) => type === 'held')) return null;
  const not = isPast ? `${name} did not open the prep card before the call.` : `${name} has not opened the prep card yet.`;
  return <p className={`${css.part} ${css.muted}`}>{opened ? `${name} opened the prep card, ${timeOrDay(opened.at)}.` : not}</p>;
}
