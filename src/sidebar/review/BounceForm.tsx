import { useEffect, useMemo, useRef, useState } from 'react';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { STANDARD_BAR } from '../../core/bar/bar.ts';
import { blameIn } from '../../core/bounce/blame.ts';
import { FIELDS, fieldOf, isFieldKey } from '../../core/brief/fields.ts';
import type { Command } from '../../core/handoff/commands/registry.ts';
import type { BounceReason } from '../../core/handoff/events.ts';
import { Button } from '../../ui/Button.tsx';
import inputs from '../../ui/input.module.css';
import { command } from '../state/command.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { usePeople } from '../state/session.ts';
import { draftStorage } from '../state/tabStorage.ts';
import { useSettled } from '../state/useSettled.ts';
import { BlameNotices } from './BlameNotices.tsx';
import css from './Decision.module.css';

function reasonOf(chosen: string): BounceReason | null {
  if (isFieldKey(chosen)) return { kind: 'field', key: chosen };
  const item = STANDARD_BAR.items.find((one) => one.key === chosen.slice(4));
  return item ? { kind: 'bar', key: item.key, name: item.name } : null;
}

const SETTLE_MS = 600;

interface BounceDraft {
  chosen: string;
  fix: string;
}

const NOTHING: BounceDraft = { chosen: '', fix: '' };

/** The words of a bounce that the server refused. */
function draftOf(refused: Command | undefined): BounceDraft {
  if (refused?.name !== 'bounce') return NOTHING;
  return { chosen: refused.reason.kind === 'field' ? refused.reason.key : `bar:${refused.reason.key}`, fix: refused.fix };
}

/** What each person began for each handoff: neither a reload nor another record in between loses it. */
const useBounceDrafts = create<Record<string, BounceDraft | undefined>>()(
  persist(() => ({}), { name: 'baton.bounce', storage: createJSONStorage(() => draftStorage) }),
);

/** Exactly one reason and a way to mend it: the brief comes back, nobody is blamed. */
export function BounceForm({ onClose }: { onClose: () => void }) {
  const id = useHandoff(({ local }) => (local ? `${local.owner} ${local.id}` : ''));
  const refused = useHandoff((state) => state.local?.refused?.command);
  const { chosen, fix } = useBounceDrafts((state) => state[id]) ?? draftOf(refused);
  const setChosen = (text: string) => useBounceDrafts.setState({ [id]: { chosen: text, fix } });
  const setFix = (text: string) => useBounceDrafts.setState({ [id]: { chosen, fix: text } });
  const [asked, setAsked] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => select.current?.focus(), []);

  const writer = useHandoff(({ local }) => local?.server?.sdr);
  const sdr = usePeople().find(({ id }) => id === writer)?.name ?? '';
  const reason = reasonOf(chosen);
  const about = reason?.kind === 'bar' ? reason.name : reason ? fieldOf(reason.key).name : '';
  const told = useMemo(() => ({ about, names: [sdr, sdr.split(' ')[0] ?? ''] }), [about, sdr]);
  const blames = useMemo(() => blameIn(fix, told), [fix, told]);
  // Without waiting for a pause: the person took a wording, or wants to send.
  const [isAtOnce, setAtOnce] = useState(false);
  const settled = useSettled(blames, SETTLE_MS);
  const shown = isAtOnce || blames.length === 0 ? blames : settled;

  const send = async () => {
    if (!reason || !fix.trim()) {
      setAsked(true);
      (reason ? box : select).current?.focus();
      return;
    }
    // Pointed out before it is sent, once; sent as it is when pressed again.
    if (blames.some(({ found }) => !shown.some((one) => one.found === found))) return setAtOnce(true);
    if (!(await command({ name: 'bounce', reason, fix: fix.trim() }))) return;
    // A refusal brings the words back with the handoff.
    useBounceDrafts.setState({ [id]: undefined });
    onClose();
  };

  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <h2>Send the brief back</h2>
      <div>
        <label className={inputs.label} htmlFor="bounce-reason">
          Reason
        </label>
        <select
          ref={select}
          id="bounce-reason"
          className={inputs.input}
          value={chosen}
          aria-invalid={asked && !chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value="">Choose the one that matters most</option>
          <optgroup label="The brief">
            {FIELDS.map((field) => (
              <option key={field.key} value={field.key}>
                {field.name}
              </option>
            ))}
          </optgroup>
          <optgroup label="The bar">
            {STANDARD_BAR.items.map((item) => (
              <option key={item.key} value={`bar:${item.key}`}>
                {item.name}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      <div>
        <label className={inputs.label} htmlFor="bounce-fix">
          How to fix it
        </label>
        <textarea
          ref={box}
          id="bounce-fix"
          className={inputs.input}
          rows={2}
          maxLength={2000}
          placeholder="Ask who signs above 50k, and by when"
          value={fix}
          aria-invalid={asked && !fix.trim()}
          aria-describedby={shown.map((_, at) => `bounce-blame-${at}`).join(' ') || undefined}
          onChange={(event) => {
            setAtOnce(false);
            setFix(event.currentTarget.value);
          }}
        />
        <BlameNotices id="bounce-blame" blames={shown} box={box} told={told} onUsed={() => setAtOnce(true)} />
      </div>
      {asked && (!chosen || !fix.trim()) ? (
        <p className={css.missing} role="alert">
          {chosen ? 'Say how it can be fixed, in a few words.' : 'Choose one reason.'}
        </p>
      ) : null}
      <div className={css.buttons}>
        <Button kind="secondary" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit">Send back</Button>
      </div>
    </form>
  );
}
