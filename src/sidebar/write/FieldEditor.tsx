import { memo, useEffect, useRef, useState } from 'react';
import type { Field } from '../../core/brief/fields.ts';
import { FIELD_MAX } from '../../core/handoff/registers.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Pips } from '../../ui/Pips.tsx';
import { afterPress } from '../../ui/press.ts';
import { type HandoffState, useHandoff } from '../state/handoffStore.ts';
import { type } from '../state/typing.ts';
import { useSettledPart } from '../state/useSettled.ts';
import { Conflict } from './Conflict.tsx';
import css from './FieldEditor.module.css';
import { keyStroke } from './writingClock.ts';

const SETTLE_MS = 600;

/** One of the six fields. It is always its textarea: open while it is written, clamped to two lines otherwise. */
export const FieldEditor = memo(function FieldEditor({ field }: { field: Field }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [focused, setFocused] = useState(false);
  const [cut, setCut] = useState(false);
  const ready = useHandoff((state) => state.ready);
  const empty = useHandoff((state) => state.content.brief[field.key].trim() === '');
  // Only while the box is clamped: a key stroke draws nothing that it does not change.
  const clamped = useHandoff((state) => (focused ? '' : state.content.brief[field.key]));
  const level = useHandoff((state) => state.score.fields[field.key].level);
  const isLong = useHandoff((state) => state.content.brief[field.key].length > FIELD_MAX);
  const settled = useSettledPart((state) => state.score.fields[field.key].findings, SETTLE_MS);

  // Uncontrolled: the browser keeps the caret and its own undo; only what comes from elsewhere is put in.
  useEffect(() => {
    const put = ({ content }: HandoffState) => {
      const text = content.brief[field.key];
      if (box.current && box.current.value !== text) box.current.value = text;
    };
    put(useHandoff.getState());
    return useHandoff.subscribe(put);
  }, [field.key]);
  useEffect(() => {
    if (box.current) setCut(clamped !== '' && box.current.scrollHeight > box.current.clientHeight + 2);
  }, [clamped]);

  const [first, ...others] = empty ? [] : settled;
  const shown = first ? (focused ? [first, ...others].slice(0, 2) : level < 2 ? [first] : []) : [];
  const describedBy = `${field.key}-help ${field.key}-findings`;
  return (
    <section className={`${css.field} ${focused ? css.open : ''}`}>
      <header className={css.header}>
        <label className={css.name} htmlFor={`field-${field.key}`}>
          {field.name}
        </label>
        <Pips name={`${field.name} level`} level={level} />
      </header>
      <textarea
        ref={box}
        id={`field-${field.key}`}
        className={`${css.text} ${cut && !focused ? css.cut : ''}`}
        rows={1}
        readOnly={!ready}
        placeholder={field.hint}
        aria-describedby={describedBy}
        spellCheck
        onFocus={() => setFocused(true)}
        onBlur={(event) => {
          const box = event.currentTarget;
          afterPress(() => setFocused(document.activeElement === box));
        }}
        onInput={(event) => {
          keyStroke();
          type(field.key, event.currentTarget.value);
        }}
      />
      <p id={`${field.key}-help`} className={css.help} hidden={!focused || !empty}>
        <b>For example:</b> {field.example}
      </p>
      <div id={`${field.key}-findings`} className={css.findings}>
        {isLong ? (
          <Notice tone="bad">Too long to send. It is kept on this device; shorten it to {FIELD_MAX.toLocaleString()} characters.</Notice>
        ) : null}
        {shown.map((finding) => (
          <Notice key={finding.rule} tone={level < 2 ? 'bad' : 'mid'}>
            {finding.message}
            {finding.example ? <span className={css.example}> For example “{finding.example}”.</span> : null}
          </Notice>
        ))}
        {focused && level === 3 && settled.length === 0 ? <Notice tone="good">Complete: nothing to add here.</Notice> : null}
      </div>
      <Conflict name={field.key} />
    </section>
  );
});
