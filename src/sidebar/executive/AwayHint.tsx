import { isAway, type Person } from '../../core/handoff/person.ts';
import { dayAndTime } from '../../ui/format.ts';
import { useName } from '../state/session.ts';
import { useNow } from '../state/useNow.ts';
import css from './ExecutiveChoice.module.css';

const LOOK_MS = 60_000;

/** Who is chosen is out of office: whoever stands in gets it. */
export function AwayHint({ person }: { person: Person | undefined }) {
  const now = useNow(LOOK_MS);
  const standIn = person?.away?.backup ?? person?.backup ?? null;
  const name = useName(standIn);
  if (!person?.away || !isAway(person.away, now)) return null;
  return (
    <p className={css.hint}>
      Away until {dayAndTime(person.away.until)}.{' '}
      {standIn === null ? 'Nobody stands in: choose somebody who is there.' : `${name} gets it meanwhile.`}
    </p>
  );
}
