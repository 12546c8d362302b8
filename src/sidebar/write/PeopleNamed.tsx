import { Plus, X } from 'lucide-react';
import { type PersonNamed, STANCES } from '../../core/handoff/registers.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import inputs from '../../ui/input.module.css';
import { TextInput } from '../../ui/TextInput.tsx';
import { useHandoff } from '../state/handoffStore.ts';
import { write } from '../state/typing.ts';
import { jumpTo } from './jump.ts';
import css from './PersonRow.module.css';
import { useRemoval } from './Removed.tsx';
import { Section } from './Section.tsx';

const MAX = 50;

function change(id: string, part: Partial<PersonNamed>): void {
  write(
    'people',
    useHandoff.getState().content.people.map((one) => (one.id === id ? { ...one, ...part } : one)),
  );
}

function add(): void {
  const { people } = useHandoff.getState().content;
  const id = crypto.randomUUID();
  write('people', [...people, { id, name: '', role: '', stance: 'unknown' }]);
  requestAnimationFrame(() => jumpTo(`person-${id}`));
}

function PersonNamedRow({ person, onRemove }: { person: PersonNamed; onRemove: () => void }) {
  const who = person.name || 'this person';
  return (
    <div className={css.row}>
      <TextInput
        id={`person-${person.id}`}
        aria-label="Person's name"
        placeholder="Name"
        maxLength={500}
        value={person.name}
        onText={(name) => change(person.id, { name })}
      />
      <TextInput
        aria-label={`Role of ${who}`}
        placeholder="Role"
        maxLength={500}
        value={person.role}
        onText={(role) => change(person.id, { role })}
      />
      <select
        className={`${inputs.input} ${css.stance}`}
        aria-label={`Stance of ${who}`}
        value={person.stance}
        onChange={(event) => change(person.id, { stance: event.currentTarget.value as PersonNamed['stance'] })}
      >
        {STANCES.map((stance) => (
          <option key={stance}>{stance}</option>
        ))}
      </select>
      <IconButton icon={X} name={`Remove ${who}`} onClick={onRemove} />
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
    <Section name="People named" aside="even in passing">
      {people.map((person) => (
        <PersonNamedRow key={person.id} person={person} onRemove={() => remove(person)} />
      ))}
      {offer}
      <Button id="people-add" kind="quiet" className={css.add ?? ''} disabled={!ready || people.length >= MAX} onClick={add}>
        <Plus size={14} aria-hidden="true" /> Add a person
      </Button>
    </Section>
  );
}
