import type { RegisterName } from '../../core/handoff/registers.ts';
import { Button } from '../../ui/Button.tsx';
import { device } from '../state/device.ts';
import { useHandoff } from '../state/handoffStore.ts';
import css from './Conflict.module.css';

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Two people wrote the same part at once: both texts are kept and shown until this person chooses. */
export function Conflict({ name, label }: { name: RegisterName; label: string }) {
  const register = useHandoff((state) => state.local?.registers[name]);
  const place = useHandoff((state) => state.local);
  if (!register?.conflict || !place) return null;
  const choose = (choice: 'mine' | 'theirs') => void device.resolveConflict(place.owner, place.id, name, choice);
  return (
    <div className={css.conflict} role="group" aria-label={`Two versions of ${label}`}>
      <p>
        <b>Two versions.</b> Somebody wrote here while you did. Keep one; the other is let go.
      </p>
      <dl>
        <dt>Yours</dt>
        <dd>{asText(register.value)}</dd>
        <dt>Theirs</dt>
        <dd>{asText(register.conflict.theirs.value)}</dd>
      </dl>
      <div className={css.choices}>
        <Button kind="secondary" onClick={() => choose('mine')}>
          Keep mine
        </Button>
        <Button kind="secondary" onClick={() => choose('theirs')}>
          Keep theirs
        </Button>
      </div>
    </div>
  );
}
