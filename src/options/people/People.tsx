import { useState } from 'react';
import type { KnownPerson } from '../../protocol/people.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { Button } from '../../ui/Button.tsx';
import { dayOf } from '../../ui/format.ts';
import { Panel } from '../Panel.tsx';
import { InviteForm } from './InviteForm.tsx';
import css from './People.module.css';
import { PersonEditor } from './PersonEditor.tsx';
import { rolesInWords } from './RolesBox.tsx';
import { type Known, Teams } from './Teams.tsx';
import { usePeopleList } from './usePeople.ts';

function standing({ active, devices, codeUntil }: KnownPerson): string {
  if (!active) return 'Not active';
  if (devices.length > 0) return devices.length === 1 ? '1 device' : `${devices.length} devices`;
  return codeUntil ? `Invited, code until ${dayOf(codeUntil)}` : 'Signed in nowhere';
}

/** Who is in the workspace, for its administrators. */
export function People({ account, settings }: { account: KeptAccount; settings: Known }) {
  const { list, does } = usePeopleList(account);
  const [open, setOpen] = useState<string | null>(null);
  if (!list) return null;
  const teamOf = (id: string) => list.teams.find((team) => team.id === id)?.name ?? '';
  return (
    <>
      <Panel title="People" about="Who belongs to the workspace, what they do here, and where they are signed in." anchor="people">
        <InviteForm account={account} list={list} does={does} />
        <ul className={css.people} aria-label="People">
          {list.people.map((person) => (
            <li key={person.id}>
              <div className={`${css.row} ${person.active ? '' : css.away}`}>
                <div>
                  <b>{person.name}</b>
                  <p>{person.email}</p>
                  <p>
                    {rolesInWords(person.roles)} · {teamOf(person.team)} · {standing(person)}
                  </p>
                </div>
                <Button kind="secondary" aria-expanded={open === person.id} onClick={() => setOpen(open === person.id ? null : person.id)}>
                  Change<span className="visually-hidden"> {person.name}</span>
                </Button>
              </div>
              {open === person.id ? (
                <PersonEditor account={account} person={person} list={list} does={does} close={() => setOpen(null)} />
              ) : null}
            </li>
          ))}
        </ul>
      </Panel>
      <Teams account={account} list={list} does={does} settings={settings} />
    </>
  );
}
