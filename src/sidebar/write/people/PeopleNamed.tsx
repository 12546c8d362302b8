import { Plus, X } from 'lucide-react';
import { useMemo } from 'react';
import { type PersonNamed, STANCES } from '../../../core/handoff/registers.ts';
import { rightPersonOf } from '../../../core/work/returns.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import inputs from '../../../ui/input.module.css';
import { TextInput } from '../../../ui/TextInput.tsx';
import { FailuresAt } from '../../failures/FailuresAt.tsx';
import { useRounds } from '../../record/rounds.ts';
import { useHandoff } from '../../state/handoffStore.ts';
import { write } from '../../state/typing.ts';
import { useSettledPart } from '../../state/useSettled.ts';
import { Section } from '../Section.tsx';
import { offeredPeople } from './offered.ts';
import css from './PersonRow.module.css';
import { addPerson, attendeeOf, changePerson, MOST_PEOPLE, setAttending } from './people.ts';
import { useRemoval } from './Removed.tsx';
import { rowKeys } from './rowKeys.ts';

const SETTLE_MS = 900;

interface Row {
  person: PersonNamed;
  /** Id of the control in the row above. */
  before: string;
  onRemove: () => void;
}

function PersonNamedRow({ person, before, onRemove }: Row) {
  const attendee = useHandoff((state) => attendeeOf(person, state.content.attendees));
  const who = person.name || 'this person';
  const isEmpty = person.name === '' && person.role === '';
  const keys = rowKeys({ isEmpty, before, onNext: () => addPerson(person.id), onRemove });
  return (
    <div className={css.person} role="group" aria-label={who}>
      <input
        type="checkbox"
        className={css.check}
        aria-label={`Attends: ${who}`}
        title={attendee?.confirmed ? 'Attends, and said so' : attendee ? 'Attends; has not said so yet' : 'Will be in the meeting'}
        checked={attendee !== undefined}
        disabled={person.name.trim() === ''}
        onChange={(event) => setAttending(person, event.currentTarget.checked)}
      />
      <TextInput
        id={`person-${person.id}`}
        aria-label="Person's name"
        placeholder="Name"
        maxLength={500}
        value={person.name}
        onText={(name) => changePerson(person.id, { name })}
        onKeyDown={keys}
      />
      <IconButton icon={X} name={`Remove ${who}`} onClick={onRemove} />
      <TextInput
        className={css.role ?? ''}
        aria-label={`Role of ${who}`}
        placeholder="Role"
        maxLength={500}
        value={person.role}
        onText={(role) => changePerson(person.id, { role })}
        onKeyDown={keys}
      />
      <select
        id={`stance-${person.id}`}
        className={`${inputs.input} ${css.stance}`}
        aria-label={`Stance of ${who}`}
        value={person.stance}
        onChange={(event) => changePerson(person.id, { stance: event.currentTarget.value as PersonNamed['stance'] })}
      >
        {STANCES.map((stance) => (
          <option key={stance}>{stance}</option>
        ))}
      </select>
    </div>
  );
}

/** Those the page or the text tells of, one click each. */
function Offered() {
  const ready = useHandoff((state) => state.ready);
  const content = useSettledPart((state) => state.content, SETTLE_MS);
  const people = useHandoff((state) => state.content.people);
  const right = useRounds(({ ended }) => (ended?.type === 'rejected' ? (rightPersonOf(ended.reason) ?? '') : ''));
  const offered = useMemo(() => offeredPeople({ ...content, people }, right), [content, people, right]);
  if (!ready || offered.length === 0) return null;
  return (
    <div className={css.offers} role="group" aria-label="People met on the page and in the brief">
      {offered.map(({ name, role }) => (
        <button
          key={name}
          type="button"
          className={css.offer}
          aria-label={`Add ${name}${role ? `, ${role}` : ''}`}
          onClick={() => addPerson(null, { name, role })}
        >
          <Plus size={12} aria-hidden="true" /> {name}
          {role ? <small>{role}</small> : null}
        </button>
      ))}
    </div>
  );
}

/** Everyone at the account whose name fell, even in passing, and where they stand. */
export function PeopleNamed() {
  const ready = useHandoff((state) => state.ready);
  const people = useHandoff((state) => state.content.people);
  const { remove, offer } = useRemoval(
    () => useHandoff.getState().content.people,
    (entries) => write('people', entries),
  );
  return (
    <Section name="People named" aside={people.length > 0 ? 'tick who attends' : 'even in passing'}>
      {people.map((person, at) => (
        <PersonNamedRow
          key={person.id}
          person={person}
          before={at > 0 ? `person-${people[at - 1]?.id}` : 'people-add'}
          onRemove={() => remove(person)}
        />
      ))}
      {offer}
      <Offered />
      <Button
        id="people-add"
        kind="quiet"
        className={css.add ?? ''}
        disabled={!ready || people.length >= MOST_PEOPLE}
        onClick={() => addPerson()}
      >
        <Plus size={14} aria-hidden="true" /> Add a person
      </Button>
      <FailuresAt at="people" />
    </Section>
  );
}
