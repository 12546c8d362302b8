import { handedTo } from '../../core/handoff/parties.ts';
import { lastOpening } from '../../core/prep/opened.ts';
import type { LocalHandoff } from '../../sync/ports.ts';
import { toldOf } from '../../sync/told.ts';
import { timeOrDay } from '../../ui/format.ts';
import { useName } from '../state/session.ts';
import css from './PrepCard.module.css';

/** Whether the account executive has opened the card, for those who count on it. */
export function Opened({ local }: { local: LocalHandoff }) {
  const handoff = toldOf(local);
  const ae = handoff ? handedTo(handoff) : null;
  const name = useName(ae);
  if (!handoff || !ae || handoff.state === 'draft') return null;
  const opened = lastOpening(handoff.events, ae);
  return (
    <p className={`${css.part} ${css.muted}`}>
      {opened ? `${name} opened the prep card, ${timeOrDay(opened.at)}.` : `${name} has not opened the prep card yet.`}
    </p>
  );
}
