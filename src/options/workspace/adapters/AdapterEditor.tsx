import { Plus } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Adapter, PageRule } from '../../../core/adapters/adapter.ts';
import { BUILT_IN, isBuiltIn } from '../../../core/adapters/builtIn.ts';
import type { Trial } from '../../../core/adapters/trial.ts';
import { tryAdapter } from '../../../platform/adapters.ts';
import { Button } from '../../../ui/Button.tsx';
import inputs from '../../../ui/input.module.css';
import { Labelled } from '../../../ui/Labelled.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { Fault, Saved } from '../panel.ts';
import css from './Adapters.module.css';
import { matchOf, namesType, newPage, ownName } from './drafts.ts';
import { PageFields } from './PageFields.tsx';
import { addressWords, PAGE_WORDS } from './words.ts';

interface Props {
  /** As it is kept, or empty. */
  adapter: Adapter;
  /** Names that are taken. */
  others: readonly string[];
  faultsOf(adapter: Adapter): Fault[];
  keep(adapter: Adapter): Promise<Saved>;
  close(): void;
}

/** What was found, and by what: a line that was changed since says nothing. */
interface Tried {
  trial: Trial;
  by: Adapter;
}

type Said = { tone: 'bad' | 'good' | 'mid'; text: string } | null;

const MEND = 'Mend what is marked first.';

/** One adapter: where its records are, what is read there, and a try on the tab that was open last. */
export function AdapterEditor({ adapter: before, others, faultsOf, keep, close }: Props) {
  const id = useId();
  const [adapter, setAdapter] = useState(before);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [tried, setTried] = useState<Tried | null>(null);
  const [said, setSaid] = useState<Said>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const faultAt = (path: string): string => faults.find((one) => one.path === path)?.message ?? '';
  const change = (next: Partial<Adapter>) => {
    setAdapter({ ...adapter, ...next });
    setSaid(null);
  };
  const built = isBuiltIn(adapter.crm);
  const isNew = before.crm === '';
  /** With a name of its own, where it has none yet. */
  const whole: Adapter = { ...adapter, crm: adapter.crm || ownName(adapter.name, [...others, ...Object.keys(BUILT_IN)]) };

  const isFit = (): boolean => {
    const found = faultsOf(whole);
    setFaults(found);
    if (found.length === 0) return true;
    setSaid({ tone: 'bad', text: found.find(({ path }) => path === '' || path === 'crm')?.message ?? MEND });
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
    return false;
  };
  const busy = async (work: () => Promise<void>) => {
    setBusy(true);
    await work().finally(() => setBusy(false));
  };
  const tryOut = () => {
    if (!isFit()) return;
    // At once, from the press: the browser asks the person for the address.
    void busy(async () => {
      const answer = await tryAdapter(whole, whole.pages[0]?.type ?? 'deal', matchOf(whole));
      setTried(answer.ok ? { trial: answer.trial, by: whole } : null);
      setSaid(answer.ok ? null : { tone: 'mid', text: answer.message });
    });
  };
  const save = () => {
    if (!isFit()) return;
    void busy(async () => {
      const saved = await keep(whole);
      if (saved.ok) return close();
      setFaults(saved.faults);
      const elsewhere = saved.faults.flatMap(({ path, message }) => (path === '' ? [message] : []));
      setSaid({ tone: 'bad', text: [saved.message, ...elsewhere].join(' ') });
    });
  };
  const pageAt = (at: number, page: PageRule) => change({ pages: adapter.pages.map((one, place) => (place === at ? page : one)) });
  const missing = (['deal', 'meeting'] as const).filter((type) => !adapter.pages.some((page) => page.type === type));
  const trial = tried?.by.address === adapter.address ? tried.trial : null;
  const address = trial && addressWords(trial);

  return (
    <form
      ref={form}
      className={css.editor}
      aria-label={isNew ? 'New adapter' : `Change ${before.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={css.head}>
        <Labelled name="Name" id={`${id}-name`}>
          <TextInput
            id={`${id}-name`}
            value={adapter.name}
            placeholder="Our CRM"
            aria-invalid={faultAt('name') !== ''}
            aria-describedby={`${id}-name-fault`}
            onText={(name) => change({ name })}
          />
        </Labelled>
        <Labelled name="It reads" id={`${id}-crm`}>
          <select
            id={`${id}-crm`}
            className={inputs.input}
            value={built ? adapter.crm : ''}
            disabled={!isNew}
            onChange={({ currentTarget: { value } }) => change({ crm: value })}
          >
            <option value="">a CRM of your own</option>
            {Object.entries(BUILT_IN).map(([crm, { name }]) => (
              <option key={crm} value={crm}>
                {name}, changed
              </option>
            ))}
          </select>
        </Labelled>
      </div>
      <p id={`${id}-name-fault`} className={css.fault}>
        {faultAt('name')}
      </p>
      <Labelled name={built ? 'Address of a record, if Baton does not know it' : 'Address of a record'} id={`${id}-address`}>
        <TextInput
          id={`${id}-address`}
          className={css.code ?? ''}
          value={adapter.address}
          placeholder="https://crm.example.com/app/:type/:id"
          spellCheck={false}
          aria-invalid={faultAt('address') !== ''}
          aria-describedby={`${id}-address-about ${id}-address-fault`}
          onText={(text) => change({ address: text })}
        />
      </Labelled>
      <p id={`${id}-address-about`} className={css.about}>
        Copy it from the browser, then put <code>:id</code> for the record’s number, <code>:type</code> for the word that tells deals from
        meetings, <code>*</code> for whatever else changes.
      </p>
      <p id={`${id}-address-fault`} className={css.fault}>
        {faultAt('address')}
      </p>
      {adapter.pages.map((page, at) => (
        <PageFields
          key={page.type}
          id={`${id}-${page.type}`}
          page={page}
          hasWord={namesType(adapter)}
          isBuiltIn={built}
          faultAt={(path) => faultAt(`pages/${at}/${path}`)}
          trial={trial?.type === page.type ? trial : null}
          triedBy={tried?.by.pages.find((one) => one.type === page.type) ?? null}
          change={(next) => pageAt(at, next)}
          remove={adapter.pages.length > 1 ? () => change({ pages: adapter.pages.filter((_, place) => place !== at) }) : null}
        />
      ))}
      {missing.map((type) => (
        <Button key={type} kind="quiet" className={css.add ?? ''} onClick={() => change({ pages: [...adapter.pages, newPage(type)] })}>
          <Plus size={14} aria-hidden="true" /> Read {PAGE_WORDS[type].toLowerCase()} too
        </Button>
      ))}
      <div role="status" className={css.said}>
        {said ? <Notice tone={said.tone}>{said.text}</Notice> : null}
        {trial && address ? (
          <Notice tone={address.isGood ? 'good' : 'mid'}>
            Tried on “{trial.title || trial.url}”. {address.isGood ? `It is ${address.says}.` : address.says}
            <span className={css.seen}>{trial.url}</span>
          </Notice>
        ) : null}
      </div>
      <div className={css.buttons}>
        <Button kind="secondary" type="submit" disabled={isBusy}>
          Save adapter
        </Button>
        <Button kind="secondary" disabled={isBusy} onClick={tryOut}>
          Try it out on the last tab
        </Button>
        <Button kind="quiet" disabled={isBusy} onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
