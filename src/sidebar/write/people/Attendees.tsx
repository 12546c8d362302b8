import { Plus, X } from 'lucide-react';
import type { Attendee } from '../../../core/handoff/registers.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useHandoff } from '../../state/handoffStore.ts';
import { write } from '../../state/typing.ts';
import { Section } from '../Section.tsx';
import css from './PersonRow.module.css';
import { addAttendee, changeAttendee, MOST_PEOPLE } from './people.ts';
import { useRemoval } from './Removed.tsx';
import { rowKeys } from './rowKeys.ts';

interface Row {
  attendee: Attendee;
  /** Id of the control in the row above. */
  before: string;
  onRemove: () => void;
}

function AttendeeRow({ attendee, before, onRemove }: Row) {
  const who = attendee.name || 'this attendee';
  const isEmpty = attendee.name === '' && attendee.role === '';
  const keys = rowKeys({ isEmpty, before, onNext: () => addAttendee(attendee.id), onRemove });
  return (
    <div className={css.row}>
      <input
        type="checkbox"
        className={css.check}
        aria-label={`Confirmed: ${who}`}
        title="Confirmed that they will attend"
        checked={attendee.confirmed}
        onChange={(event) => changeAttendee(attendee.id, { confirmed: event.currentTarget.checked })}
      />
      <TextInput
        id={`attendee-${attendee.id}`}
        aria-label="Attendee name"
        placeholder="Name"
        maxLength={500}
        value={attendee.name}
        onText={(name) => changeAttendee(attendee.id, { name })}
        onKeyDown={keys}
      />
      <TextInput
        aria-label={`Role of ${who}`}
        placeholder="Role"
        maxLength={500}
        value={attendee.role}
        onText={(role) => changeAttendee(attendee.id, { role })}
        onKeyDown={keys}
      />
      <IconButton icon={X} name={`Remove ${who}`} onClick={onRemove} />
    </div>
  );
}

/** Who will be in the meeting; ticked once they said so. The page's own attendees are offered, not ticked. */
export function Attendees() {
  const ready = useHandoff((state) => state.ready);
  const attendees = useHandoff((state) => state.content.attendees);
  const facts = useHandoff((state) => state.content.facts);
  const offered = facts.attendees ?? (facts.contact ? [{ name: facts.contact, role: facts.contactTitle }] : []);
  const missing = offered.filter((one) => !attendees.some((attendee) => attendee.name.toLowerCase() === one.name.toLowerCase()));
  const { remove, offer } = useRemoval(
    () => useHandoff.getState().content.attendees,
    (entries) => write('attendees', entries),
  );
  return (
    <Section name="Confirmed attendees" aside="tick who said yes">
      {attendees.map((attendee, at) => (
        <AttendeeRow
          key={attendee.id}
          attendee={attendee}
          before={at > 0 ? `attendee-${attendees[at - 1]?.id}` : 'attendees-add'}
          onRemove={() => remove(attendee)}
        />
      ))}
      {missing.map((one) => (
        <label key={one.name} className={css.row}>
          <input
            type="checkbox"
            className={css.check}
            aria-label={`Confirmed: ${one.name}`}
            checked={false}
            disabled={!ready}
            onChange={() => addAttendee(null, { name: one.name, role: one.role ?? '', confirmed: true })}
          />
          <span className={css.offered}>
            {one.name}
            {one.role ? <small>, {one.role}</small> : null}
          </span>
        </label>
      ))}
      {offer}
      <Button
        id="attendees-add"
        kind="quiet"
        className={css.add ?? ''}
        disabled={!ready || attendees.length >= MOST_PEOPLE}
        onClick={() => addAttendee()}
      >
        <Plus size={14} aria-hidden="true" /> Add an attendee
      </Button>
    </Section>
  );
}
