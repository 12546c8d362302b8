import { type FocusEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import type { Field } from '../../core/brief/fields.ts';
import { FIELD_MAX } from '../../core/handoff/registers.ts';
import type { Finding } from '../../core/rubric/score.ts';
import { Pips } from '../../ui/Pips.tsx';
import { afterPress } from '../../ui/press.ts';
import { putText } from '../../ui/putText.ts';
import { FailuresAt } from '../failures/FailuresAt.tsx';
import { type HandoffState, useHandoff } from '../state/handoffStore.ts';
import { type } from '../state/typing.ts';
import { useSettledPart } from '../state/useSettled.ts';
import { BriefConflict } from './conflicts/BriefConflict.tsx';
import css from './FieldEditor.module.css';
import { describing, Findings } from './score/Findings.tsx';
import { Marks } from './score/Marks.tsx';
import { isWhole, remarksOf } from './score/remarks.ts';
import { keyStroke } from './writingClock.ts';

const SETTLE_MS = 600;

const NONE: readonly Finding[] = [];

/** One of the six fields. It is always its textarea: open while it is written, clamped to two lines otherwise. */
export const FieldEditor = memo(function FieldEditor({ field }: { field: Field }) {
  const section = useRef<HTMLElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const [focused, setFocused] = useState(false);
  const [cut, setCut] = useState(false);
  const ready = useHandoff((state) => state.ready);
  const empty = useHandoff((state) => state.content.brief[field.key].trim() === '');
  // Only while the box is clamped: a key stroke draws nothing that it does not change.
  const clamped = useHandoff((state) => (focused ? '' : state.content.brief[field.key]));
  const level = useHandoff((state) => state.score.fields[field.key].level);
  const isLong = useHandoff((state) => state.content.brief[field.key].length > FIELD_MAX);
  const lessCertain = useHandoff((state) => state.score.fields[field.key].lessCertain === true);
  const isReady = useHandoff((state) => state.gaps.length === 0);
  const findings = useSettledPart((state) => state.score.fields[field.key].findings, SETTLE_MS);
  const warnings = useSettledPart((state) => state.score.warnings[field.key] ?? NONE, SETTLE_MS);

  // Uncontrolled: the browser keeps the caret and its own undo; only what comes from elsewhere is put in.
  useEffect(() => {
    const put = ({ content }: HandoffState) => {
      if (box.current) putText(box.current, content.brief[field.key]);
    };
    put(useHandoff.getState());
    return useHandoff.subscribe(put);
  }, [field.key]);
  useEffect(() => {
    if (box.current) setCut(clamped !== '' && box.current.scrollHeight > box.current.clientHeight + 2);
  }, [clamped]);

  const remarks = useMemo(
    () => remarksOf({ empty, level, findings, warnings, focused, isReady }),
    [empty, level, findings, warnings, focused, isReady],
  );
  const leave = ({ relatedTarget }: FocusEvent) => {
    // On the way to the button of a finding the finding must not go.
    if (section.current?.contains(relatedTarget)) return;
    afterPress(() => setFocused((was) => was && section.current?.contains(document.activeElement) === true));
  };
  return (
    <section ref={section} className={`${css.field} ${focused ? css.open : ''}`}>
      <header className={css.header}>
        <label className={css.name} htmlFor={`field-${field.key}`}>
          {field.name}
        </label>
        <Pips name={`${field.name} level`} level={level} {...(lessCertain && { lessCertain: `${field.key}-certainty` })} />
      </header>
      <div className={css.box}>
        <textarea
          ref={box}
          id={`field-${field.key}`}
          className={`${css.text} ${cut && !focused ? css.cut : ''}`}
          rows={1}
          readOnly={!ready}
          placeholder={field.hint}
          aria-describedby={describing(field.key)}
          spellCheck
          onFocus={() => setFocused(true)}
          onBlur={leave}
          onInput={(event) => {
            keyStroke();
            type(field.key, event.currentTarget.value);
          }}
        />
        {focused ? <Marks field={field.key} box={box} remarks={remarks} settleMs={SETTLE_MS} /> : null}
      </div>
      <p id={`${field.key}-help`} className={css.help} hidden={!focused || !empty || remarks.length > 0}>
        <b>For example:</b> {field.example}
      </p>
      <Findings
        name={field.key}
        box={box}
        onLeave={leave}
        remarks={remarks}
        isLong={isLong}
        isComplete={focused && isWhole({ level, findings, warnings })}
      />
      <FailuresAt at={field.key} />
      <BriefConflict name={field.key} />
    </section>
  );
});
