import { isFieldKey } from '../../../core/brief/fields.ts';
import type { RegisterName } from '../../../core/handoff/registers.ts';
import { type HandoffState, useHandoff } from '../../state/handoffStore.ts';
import { BriefConflict } from './BriefConflict.tsx';
import css from './Conflict.module.css';

/** Names in one text, so that the same ones are the same value. */
const inConflict = ({ local }: HandoffState): string =>
  Object.entries(local?.registers ?? {})
    .filter(([name, register]) => !isFieldKey(name) && register?.conflict)
    .map(([name]) => name)
    .join(' ');

/** What two people wrote at once outside the six fields; those show theirs in their own place. */
export function Conflicts() {
  const names = useHandoff(inConflict);
  if (!names) return null;
  return (
    <div className={css.all}>
      {names.split(' ').map((name) => (
        <BriefConflict key={name} name={name as RegisterName} />
      ))}
    </div>
  );
}
