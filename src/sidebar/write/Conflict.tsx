import type { RegisterName } from '../../core/handoff/registers.ts';
import { Button } from '../../ui/Button.tsx';
import { timeOrDay } from '../../ui/format.ts';
import { device } from '../state/device.ts';
import { reportFailure } from '../state/failures.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { nameIn, usePeople } from '../state/session.ts';
import css from './Conflict.module.css';
import { nameOfRegister, readable } from './readable.ts';

/** Two people wrote the same part at once: both versions are kept and shown until this person chooses. */
export function Conflict({ name }: { name: RegisterName }) {
  const register = useHandoff((state) => state.local?.registers[name]);
  const place = useHandoff((state) => state.local);
  const people = usePeople();
  if (!register?.conflict || !place) return null;
  const { theirs, original } = register.conflict;
  const choose = (choice: 'mine' | 'theirs') => void device.resolveConflict(place.owner, place.id, name, choice).catch(reportFailure);
  const isMine = theirs.by === place.owner;
  const label = nameOfRegister(name);
  const before = readable(name, original, people);
  return (
    <div className={css.conflict} role="group" aria-label={`Two versions of ${label}`}>
      <p>
        <b>Two versions of {label}.</b> {isMine ? 'You wrote here elsewhere too.' : 'Somebody wrote here while you did.'} Keep one; the
        other is let go.
      </p>
      <dl>
        <div>
          <dt>Yours</dt>
          <dd>{readable(name, register.value, people)}</dd>
          <dd>
            <Button kind="secondary" onClick={() => choose('mine')}>
              Keep mine
            </Button>
          </dd>
        </div>
        <div>
          <dt>
            Theirs
            <span>
              {' '}
              · {isMine ? 'you, elsewhere' : nameIn(people, theirs.by)}, {timeOrDay(theirs.at)}
            </span>
          </dt>
          <dd>{readable(name, theirs.value, people)}</dd>
          <dd>
            <Button kind="secondary" onClick={() => choose('theirs')}>
              Keep theirs
            </Button>
          </dd>
        </div>
      </dl>
      {before ? (
        <details>
          <summary>What stood here before</summary>
          <p>{before}</p>
        </details>
      ) : null}
    </div>
  );
}
