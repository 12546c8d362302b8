import { useEffect, useMemo, useRef, useState } from 'react';
import { blameIn } from '../../../core/bounce/blame.ts';
import { FIELDS } from '../../../core/brief/fields.ts';
import { registerOf } from '../../../core/handoff/askedFor.ts';
import inputs from '../../../ui/input.module.css';
import { Labelled } from '../../../ui/Labelled.tsx';
import { command } from '../../state/command.ts';
import { useFormDraft } from '../../state/formDrafts.ts';
import { useHandoff } from '../../state/handoffStore.ts';
import { usePeople } from '../../state/session.ts';
import { useSettled } from '../../state/useSettled.ts';
import { nameOfReason } from '../../status/happened.ts';
import { toMain } from '../../write/jump.ts';
import { Sheet } from '../Sheet.tsx';
import { BlameNotices } from './BlameNotices.tsx';
import { reasonOf } from './bounceReason.ts';

const SETTLE_MS = 600;
const NOTHING = { chosen: '', fix: '' };

/** Exactly one reason and a way to mend it: the brief comes back, nobody is blamed. */
export function BounceForm({ onClose }: { onClose: () => void }) {
  const words = useFormDraft('bounce', NOTHING, ({ reason, fix }) => ({ chosen: registerOf(reason), fix }));
  const { chosen, fix } = words.draft;
  const [asked, setAsked] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => select.current?.focus(), []);

  const bar = useHandoff((state) => state.bar);
  const writer = useHandoff(({ local }) => local?.server?.sdr);
  const sdr = usePeople().find(({ id }) => id === writer)?.name ?? '';
  const reason = reasonOf(chosen, bar);
  const about = reason ? nameOfReason(reason) : '';
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
    words.given();
    onClose();
    toMain();
  };

  return (
    <Sheet
      title="Send the brief back"
      missing={asked && !reason ? 'Choose one reason.' : asked && !fix.trim() ? 'Say how it can be fixed, in a few words.' : null}
      does="Send back"
      onSend={() => void send()}
      onClose={onClose}
    >
      <Labelled name="Reason" id="bounce-reason">
        <select
          ref={select}
          id="bounce-reason"
          className={inputs.input}
          value={chosen}
          aria-invalid={asked && !reason}
          onChange={(event) => words.change({ chosen: event.currentTarget.value })}
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
            {bar.items.map((item) => (
              <option key={item.key} value={`bar:${item.key}`}>
                {item.name}
              </option>
            ))}
          </optgroup>
        </select>
      </Labelled>
      <Labelled name="How to fix it" id="bounce-fix">
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
            words.change({ fix: event.currentTarget.value });
          }}
        />
        <BlameNotices id="bounce-blame" blames={shown} box={box} told={told} onUsed={() => setAtOnce(true)} />
      </Labelled>
    </Sheet>
  );
}
