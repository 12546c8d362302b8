import { useEffect, useRef, useState } from 'react';
import type { NamedLeads } from '../../core/bar/versions.ts';
import { settingIn } from '../../core/settings/kept.ts';
import { addTeam, renameTeam } from '../../platform/people.ts';
import type { PeopleList } from '../../protocol/people.ts';
import type { ListedSettings } from '../../protocol/settings.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { Button } from '../../ui/Button.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Unfolded } from '../../ui/Unfolded.tsx';
import { Panel } from '../Panel.tsx';
import type { Listing } from '../workspace/listed.ts';
import { Choice } from './Choice.tsx';
import { leadWords } from './leadWords.ts';
import { openTeam, useOpenTeam } from './openTeam.ts';
import css from './People.module.css';
import type { People } from './usePeople.ts';

/** The workspace's settings as the whole page has them. */
export type Known = Pick<Listing, 'reload' | 'save'> & { listed: ListedSettings };

interface Props {
  account: KeptAccount;
  list: PeopleList;
  does: People['does'];
  settings: Known;
}

function TeamEditor({ account, list, does, settings, team, close }: Props & { team: PeopleList['teams'][number]; close: () => void }) {
  const [name, setName] = useState(team.name);
  const [chosen, setChosen] = useState<Partial<NamedLeads>>({});
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const pair = useRef<HTMLDivElement>(null);
  const active = list.people.filter((person) => person.active);
  const leads = { ...settingIn(settings.listed.settings, 'leads', team.id), ...chosen };
  const { at } = useOpenTeam();
  useEffect(() => {
    if (at !== 'leads') return;
    const boxes = [...(pair.current?.querySelectorAll('select') ?? [])];
    const box = boxes.find(({ value }) => value === '') ?? boxes[0];
    box?.focus({ preventScroll: true });
    box?.scrollIntoView({ block: 'center' });
  }, [at]);
  const save = async () => {
    if (!name.trim()) return setTrouble('Give the team a name.');
    setBusy(true);
    const renamed = name.trim() === team.name ? null : await does(renameTeam(account, team.id, name.trim()));
    const words = renamed && !renamed.ok ? renamed.message : await saveLeads();
    setBusy(false);
    setTrouble(words);
    if (words) return;
    settings.reload();
    close();
  };
  /** Empty where it went well. */
  const saveLeads = async (): Promise<string> => {
    if (Object.keys(chosen).length === 0) return '';
    const saved = await settings.save('leads', team.id, leads);
    return saved.ok ? '' : saved.message;
  };
  return (
    <Unfolded className={css.editor} onFold={close}>
      <Labelled name="Team name" id={team.id}>
        <TextInput id={team.id} value={name} onText={setName} />
      </Labelled>
      <div ref={pair} className={css.pair}>
        <Choice
          label="SDR lead"
          value={leads.sdrLead}
          onChoice={(sdrLead) => setChosen({ ...chosen, sdrLead })}
          options={active}
          none="Nobody"
        />
        <Choice
          label="AE lead"
          value={leads.aeLead}
          onChoice={(aeLead) => setChosen({ ...chosen, aeLead })}
          options={active}
          none="Nobody"
        />
      </div>
      <div role="alert">{trouble ? <Notice tone="bad">{trouble}</Notice> : null}</div>
      <div className={css.buttons}>
        <Button disabled={busy} onClick={() => void save()}>
          Save
        </Button>
        <Button kind="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
    </Unfolded>
  );
}

function AddTeam({ account, does, settings }: Pick<Props, 'account' | 'does' | 'settings'>) {
  const [name, setName] = useState('');
  const [trouble, setTrouble] = useState('');
  const add = async () => {
    if (!name.trim()) return setTrouble('Give the team a name.');
    const done = await does(addTeam(account, name.trim()));
    setTrouble(done.ok ? '' : done.message);
    if (!done.ok) return;
    setName('');
    settings.reload();
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Labelled name="New team" id="new-team">
        <div className={css.add}>
          <TextInput id="new-team" value={name} onText={setName} autoComplete="off" />
          <Button type="submit" kind="secondary">
            Add the team
          </Button>
        </div>
      </Labelled>
      <div role="alert">{trouble ? <Notice tone="bad">{trouble}</Notice> : null}</div>
    </form>
  );
}

function TeamRow({ team, ...props }: Props & { team: PeopleList['teams'][number] }) {
  const { list, settings } = props;
  const isOpen = useOpenTeam((state) => state.team === team.id);
  const change = useRef<HTMLButtonElement>(null);
  const count = list.people.filter((person) => person.active && person.team === team.id).length;
  const close = () => {
    // What opened it may be gone, once there are leads.
    change.current?.focus({ preventScroll: true });
    openTeam(null);
  };
  return (
    <li>
      <div className={css.row}>
        <div>
          <b>{team.name}</b>
          <p>
            {count === 1 ? '1 person' : `${count} people`}, {leadWords(settingIn(settings.listed.settings, 'leads', team.id), list.people)}
          </p>
        </div>
        <Button ref={change} kind="secondary" aria-expanded={isOpen} onClick={() => (isOpen ? close() : openTeam(team.id))}>
          Change<span className="visually-hidden"> {team.name}</span>
        </Button>
      </div>
      {isOpen ? <TeamEditor {...props} team={team} close={close} /> : null}
    </li>
  );
}

export function Teams(props: Props) {
  return (
    <Panel
      title="Teams"
      about="A handoff belongs to the team of its SDR; that team’s leads sign its bar and are told what runs late."
      anchor="teams"
    >
      <ul className={css.people} aria-label="Teams">
        {props.list.teams.map((team) => (
          <TeamRow key={team.id} {...props} team={team} />
        ))}
      </ul>
      <AddTeam {...props} />
    </Panel>
  );
}
