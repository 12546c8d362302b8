import { Plus, X } from 'lucide-react';
import type { Attendee } from '../../core/handoff/registers.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useHandoff } from '../state/handoffStore.ts';
import { write } from '../state/typing.ts';
import { jumpTo } from './jump.ts';
import css from './PersonRow.module.css';
import { useRemoval } from './Removed.tsx';
import { Section } from './Section.tsx';

const MAX = 50;

function change(id: string, part: Partial<Attendee>): void {
  write(
    'attendees',
    useHandoff.getState().content.attendees.map((one) => (one.id === id ? { ...one, ...part } : one)),
  );
}

function add(): void {
  const { attendees } = useHandoff.getState().content;
  const id = crypto.randomUUID();
  write('attendees', [...attendees, { id, name: '', role: '', confirmed: true }]);
  requestAnimationFrame(() => jumpTo(`attendee-${id}`));
}

function AttendeeRow({ attendee, onRemove }: { attendee: Attendee; onRemove: () => void }) {
  const who = attendee.name || 'this attendee';
  return (
    <div className={css.row}>
      <input
        type="checkbox"
        className={css.check}
        aria-label={`Confirmed: ${who}`}
        title="Confirmed that they will attend"
        checked={attendee.confirmed}
        onChange={(event) => change(attendee.id, { confirmed: event.currentTarget.checked })}
      />
      <TextInput
        id={`attendee-${attendee.id}`}
        aria-label="Attendee name"
        placeholder="Name"
        maxLength={500}
        value={attendee.name}
        onText={(name) => change(attendee.id, { name })}
      />
      <TextInput
        aria-label={`Role of ${who}`}
        placeholder="Role"
        maxLength={500}
        value={attendee.role}
        onText={(role) => change(attendee.id, { role })}
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
      {attendees.map((attendee) => (
        <AttendeeRow key={attendee.id} attendee={attendee} onRemove={() => remove(attendee)} />
      ))}
      {missing.map((one) => (
        <div key={one.name} className={css.row}>
          <input
            type="checkbox"
            className={css.check}
            aria-label={`Confirmed: ${one.name}`}
            checked={false}
            disabled={!ready}
            onChange={() =>
              write('attendees', [...attendees, { id: crypto.randomUUID(), name: one.name, role: one.role ?? '', confirmed: true }])
            }
          />
          <span className={css.offered}>
            {one.name}
            {one.role ? <small>, {one.role}</small> : null}
          </span>
        </div>
      ))}
      {offer}
      <Button id="attendees-add" kind="quiet" className={css.add ?? ''} disabled={!ready || attendees.length >= MAX} onClick={add}>
        <Plus size={14} aria-hidden="true" /> Add an attendee
      </Button>
    </Section>
  );
}
