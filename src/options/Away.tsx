import { useEffect, useState } from 'react';
import type { Person } from '../core/handoff/person.ts';
import { putAway } from '../platform/away.ts';
import { askToLook } from '../platform/messages.ts';
import type { KeptAccount } from '../storage/records.ts';
import { Button } from '../ui/Button.tsx';
import { dayAndTime } from '../ui/format.ts';
import inputs from '../ui/input.module.css';
import { Labelled } from '../ui/Labelled.tsx';
import { Notice } from '../ui/Notice.tsx';
import css from './Away.module.css';
import { device } from './device.ts';
import { Panel } from './Panel.tsx';

const AWAY = 'The server does not answer. Nothing was said yet: try again once you are connected.';

/** Whose absence this person may announce: their own as account executive, and of those whom they look after. */
function theirs(me: Person, people: readonly Person[]): Person[] {
  const isTheirs = ({ id, team }: Person) =>
    id === me.id || me.roles.includes('admin') || (me.roles.includes('manager') && team === me.team);
  const own = people.filter((person) => person.active && person.roles.includes('ae') && isTheirs(person));
  return own.toSorted((a, b) => Number(b.id === me.id) - Number(a.id === me.id) || a.name.localeCompare(b.name));
}

interface FormProps {
  account: KeptAccount;
  person: Person;
  people: readonly Person[];
}

/** For one of them. */
function Form({ account, person, people }: FormProps) {
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [backup, setBackup] = useState('');
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);
  const { away } = person;
  const isMe = person.id === account.person.id;
  const nameOf = (id: string | null | undefined) => people.find((one) => one.id === id)?.name;
  const usual = nameOf(person.backup);

  const say = async (next: Person['away']) => {
    setBusy(true);
    const answered = await putAway(account, person.id, { away: next ?? null }, crypto.randomUUID()).finally(() => setBusy(false));
    if (answered.ok) {
      setTrouble('');
      askToLook();
      return;
    }
    const { failure } = answered;
    setTrouble(failure.kind === 'problem' ? (failure.faults?.[0]?.message ?? failure.detail ?? AWAY) : AWAY);
  };
  const announce = () => {
    if (!from || !until) return setTrouble('Choose both: from when, and when you are back.');
    void say({ from: new Date(from).toISOString(), until: new Date(until).toISOString(), backup: backup || null });
  };

  if (away && Date.parse(away.until) > Date.now())
    return (
      <div className={css.form}>
        <p>
          {isMe ? 'You are' : `${person.name} is`} away from {dayAndTime(away.from)} until {dayAndTime(away.until)}.{' '}
          {nameOf(away.backup ?? person.backup) ?? 'Nobody'} stands in.
        </p>
        <div role="alert">{trouble ? <Notice tone="bad">{trouble}</Notice> : null}</div>
        <Button kind="secondary" disabled={isBusy} onClick={() => void say(null)}>
          {isMe ? 'I am back' : 'They are back'}
        </Button>
      </div>
    );
  return (
    <div className={css.form}>
      <div className={css.times}>
        <Labelled name="Away from" id="away-from">
          <input
            id="away-from"
            className={inputs.input}
            type="datetime-local"
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
        </Labelled>
        <Labelled name="Back on" id="away-until">
          <input
            id="away-until"
            className={inputs.input}
            type="datetime-local"
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </Labelled>
        <Labelled name="Stands in" id="away-backup">
          <select id="away-backup" className={inputs.input} value={backup} onChange={(event) => setBackup(event.currentTarget.value)}>
            <option value="">{usual ? `${usual}, as always` : 'Nobody'}</option>
            {people
              .filter((one) => one.active && one.roles.includes('ae') && one.id !== person.id && one.id !== person.backup)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        </Labelled>
      </div>
      <div role="alert">{trouble ? <Notice tone="bad">{trouble}</Notice> : null}</div>
      <Button kind="secondary" disabled={isBusy} onClick={announce}>
        {isMe ? 'Say that I am away' : 'Say that they are away'}
      </Button>
    </div>
  );
}

/** Out of office: for account executives, and those who look after some. */
export function Away() {
  const [account, setAccount] = useState<KeptAccount | null>(null);
  const [people, setPeople] = useState<Person[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => device.watchAccount(setAccount), []);
  const owner = account?.person.id;
  useEffect(() => (owner ? device.watchPeople(owner, setPeople) : undefined), [owner]);
  if (!account || account.expired) return null;
  const some = theirs(account.person, people);
  const person = some.find(({ id }) => id === chosen) ?? some[0];
  if (!person) return null;
  return (
    <Panel title="Out of office" about="What waits for an account executive who is away goes to who stands in, at once.">
      {some.length > 1 ? (
        <Labelled name="Who" id="away-who">
          <select
            id="away-who"
            className={`${inputs.input} ${css.who}`}
            value={person.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {some.map(({ id, name }) => (
              <option key={id} value={id}>
                {id === account.person.id ? 'Myself' : name}
              </option>
            ))}
          </select>
        </Labelled>
      ) : null}
      <Form key={person.id} account={account} person={person} people={people} />
    </Panel>
  );
}
