import { Pencil, Plus, X } from 'lucide-react';
import { type ChangeEvent, useMemo, useRef, useState } from 'react';
import type { Adapter } from '../../../core/adapters/adapter.ts';
import { readAdapters } from '../../../core/adapters/kept.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { type PanelProps, panel, type SettingPanel } from '../panel.ts';
import { AdapterEditor } from './AdapterEditor.tsx';
import css from './Adapters.module.css';
import { faultsIn, faultsSaid, newAdapter } from './drafts.ts';
import { LeftOuts } from './LeftOuts.tsx';
import { FILE_NAME, fileOf, joined, readFile } from './transfer.ts';
import { aboutAdapter } from './words.ts';

interface Said {
  tone: 'good' | 'bad';
  lines: readonly string[];
  /** What stood before, to be put back. */
  undo?: Adapter[];
}

function saveFile(adapters: readonly Adapter[]): void {
  const address = URL.createObjectURL(new Blob([fileOf(adapters)], { type: 'application/json' }));
  const link = document.createElement('a');
  Object.assign(link, { href: address, download: FILE_NAME }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}

function AdaptersView({ value: { adapters }, save, mayChange, listed }: PanelProps<'adapters'>) {
  /** Place of the one that is being written; as many as there are for a new one. */
  const [open, setOpen] = useState<number | null>(null);
  /** One that was left out, while it is being mended. */
  const [mending, setMending] = useState<Adapter | null>(null);
  const kept = listed.settings.find(({ name }) => name === 'adapters')?.value;
  const { leftOut } = useMemo(() => readAdapters(kept), [kept]);
  const [said, setSaid] = useState<Said | null>(null);
  const file = useRef<HTMLInputElement>(null);

  const put = (list: Adapter[]) => save({ version: 1, adapters: list });
  const withAt = (at: number, adapter: Adapter): Adapter[] => adapters.toSpliced(at, 1, adapter);
  const say = (text: string, undo?: Adapter[]) => setSaid({ tone: 'good', lines: [text], ...(undo && { undo }) });
  const keep = async (list: Adapter[], text: string, undo?: Adapter[]) => {
    const saved = await put(list);
    if (saved.ok) say(text, undo);
    else setSaid({ tone: 'bad', lines: [saved.message, ...saved.faults.map(({ message }) => message)] });
    return saved;
  };
  const takeIn = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = currentTarget.files ?? [];
    if (!chosen) return;
    const read = readFile(await chosen.text());
    if (file.current) file.current.value = '';
    if (!read.ok) return setSaid({ tone: 'bad', lines: read.faults.slice(0, 5) });
    const count = read.adapters.length;
    await keep(joined(adapters, read.adapters), `Took in ${count === 1 ? 'one adapter' : `${count} adapters`}.`, adapters);
  };

  const close = () => {
    setOpen(null);
    setMending(null);
  };
  const mend = (draft: Adapter) => {
    setMending(draft);
    setOpen(adapters.length);
  };

  if (open !== null)
    return (
      <AdapterEditor
        key={open}
        adapter={adapters[open] ?? mending ?? newAdapter()}
        others={adapters.map(({ crm }) => crm)}
        faultsOf={(adapter) => faultsIn(withAt(open, adapter), open)}
        keep={async (adapter) => {
          const saved = await keep(withAt(open, adapter), `Kept ${adapter.name}. Everybody has it with their next look at the server.`);
          return saved.ok ? saved : { ...saved, faults: faultsSaid(saved.faults, open) };
        }}
        close={close}
      />
    );
  return (
    <div className={css.panel}>
      {adapters.length === 0 ? (
        <EmptyState title="None yet" as="h3">
          <p>The CRMs that Baton knows need none. Add one for a CRM of your own, or where yours was changed.</p>
        </EmptyState>
      ) : (
        <ul className={css.list} aria-label="Adapters">
          {adapters.map((adapter, at) => (
            <li key={`${adapter.crm} ${adapter.pages.map(({ type }) => type)}`}>
              <div>
                <b>{adapter.name}</b>
                <p>{aboutAdapter(adapter)}</p>
              </div>
              {mayChange ? (
                <>
                  <IconButton icon={Pencil} name={`Change ${adapter.name}`} onClick={() => setOpen(at)} />
                  <IconButton
                    icon={X}
                    name={`Remove ${adapter.name}`}
                    onClick={() => void keep(adapters.toSpliced(at, 1), `Removed ${adapter.name}.`, adapters)}
                  />
                </>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <LeftOuts leftOut={leftOut} mend={mayChange ? mend : null} />
      <div role="status" className={css.said}>
        {said ? (
          <Notice
            tone={said.tone}
            action={
              said.undo ? (
                <Button kind="quiet" onClick={() => void keep(said.undo ?? [], 'Put back.')}>
                  Undo
                </Button>
              ) : null
            }
          >
            {said.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Notice>
        ) : null}
      </div>
      {mayChange ? (
        <div className={css.buttons}>
          <Button kind="secondary" onClick={() => setOpen(adapters.length)}>
            <Plus size={14} aria-hidden="true" /> Add an adapter
          </Button>
          <Button kind="quiet" onClick={() => file.current?.click()}>
            Take in a file
          </Button>
          {adapters.length > 0 ? (
            <Button kind="quiet" onClick={() => saveFile(adapters)}>
              Save as a file
            </Button>
          ) : null}
          <input
            ref={file}
            type="file"
            accept="application/json,.json"
            aria-label="File of adapters"
            hidden
            onChange={(event) => void takeIn(event)}
          />
        </div>
      ) : null}
    </div>
  );
}

export const adaptersPanel: SettingPanel = panel({
  name: 'adapters',
  title: 'CRM adapters',
  about: 'How records are found and read in a CRM that Baton does not know, or that was changed.',
  View: AdaptersView,
});
