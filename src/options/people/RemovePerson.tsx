import { useId, useState } from 'react';
import type { KnownPerson, PersonRemoval } from '../../protocol/people.ts';
import { Button } from '../../ui/Button.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Unfolded } from '../../ui/Unfolded.tsx';
import css from './People.module.css';

/** Says what goes and what stays, before anything goes. */
export function RemovePerson({
  person,
  remove,
  cancel,
  busy,
}: {
  person: KnownPerson;
  remove: (removal: PersonRemoval) => void;
  cancel: () => void;
  busy: boolean;
}) {
  const id = useId();
  const [email, setEmail] = useState('');
  const [briefs, setBriefs] = useState(false);
  return (
    <section aria-label={`Remove ${person.name}`}>
      <Unfolded className={css.remove} onFold={cancel}>
        <p>
          <b>This cannot be undone.</b> To let {person.name} come back one day, make them inactive instead.
        </p>
        <ul>
          <li>Their name, address, devices, codes and roles go, and the drafts they handed to nobody.</li>
          <li>Where their full name or address stands in a brief, “[removed]” takes its place.</li>
          <li>
            What they handed off stays for those who work with it. What was handed to them stays with nobody until a manager gives it on.
          </li>
          <li>Backups made before still hold them: delete those when you can.</li>
        </ul>
        <label className={css.check}>
          <input type="checkbox" checked={briefs} onChange={({ currentTarget }) => setBriefs(currentTarget.checked)} />
          Also remove every brief they wrote, for everybody
        </label>
        <Labelled name={`Type ${person.email} to confirm`} id={id}>
          <TextInput id={id} value={email} onText={setEmail} autoComplete="off" spellCheck={false} />
        </Labelled>
        <div className={css.buttons}>
          <Button kind="secondary" disabled={busy} onClick={() => remove({ email, briefs })}>
            Remove for good
          </Button>
          <Button kind="quiet" onClick={cancel}>
            Cancel
          </Button>
        </div>
      </Unfolded>
    </section>
  );
}
