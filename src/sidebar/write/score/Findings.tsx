import type { FocusEvent, RefObject } from 'react';
import type { FieldKey } from '../../../core/brief/fields.ts';
import { FIELD_MAX } from '../../../core/handoff/registers.ts';
import type { Finding } from '../../../core/rubric/score.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import css from '../FieldEditor.module.css';
import { isOfSome, MOST_SHOWN, type Remark } from './remarks.ts';

/** The elements that describe the box of a field, whether or not they are there at the moment. */
export function describing(key: FieldKey): string {
  const findings = Array.from({ length: MOST_SHOWN }, (_, at) => `${key}-finding-${at}`);
  return [`${key}-certainty`, `${key}-help`, `${key}-long`, ...findings, `${key}-complete`].join(' ');
}

/** Selects what the finding speaks of: its underline is for eyes only. */
function show(box: HTMLTextAreaElement, { start, end }: Finding): void {
  box.setSelectionRange(start, end);
  // The browser scrolls to the selection only when the focus comes.
  box.blur();
  box.focus();
}

/** In quotation marks, unless it is a quotation itself. */
const quoted = (example: string): string => (/^[“"]/.test(example) ? example : `“${example}”.`);

interface Props {
  name: FieldKey;
  box: RefObject<HTMLTextAreaElement | null>;
  remarks: readonly Remark[];
  /** The keyboard goes on from a button here. */
  onLeave: (event: FocusEvent) => void;
  isLong: boolean;
  isComplete: boolean;
}

export function Findings({ name, box, remarks, onLeave, isLong, isComplete }: Props) {
  return (
    <div className={css.findings}>
      {isLong ? (
        <Notice tone="bad" id={`${name}-long`}>
          Too long to send. It is kept on this device; shorten it to {FIELD_MAX.toLocaleString()} characters.
        </Notice>
      ) : null}
      {remarks.map(({ finding, tone }, at) => (
        <Notice key={finding.rule} tone={tone}>
          <span id={`${name}-finding-${at}`}>
            {finding.message}
            {finding.example ? <span className={css.example}> For example {quoted(finding.example)}</span> : null}
          </span>
          {isOfSome(finding, box.current?.value ?? '') ? (
            <Button
              kind="quiet"
              className={css.show}
              aria-describedby={`${name}-finding-${at}`}
              onBlur={onLeave}
              onClick={() => box.current && show(box.current, finding)}
            >
              Show
            </Button>
          ) : null}
        </Notice>
      ))}
      {isComplete ? (
        <Notice tone="good" id={`${name}-complete`}>
          Complete: nothing to add here.
        </Notice>
      ) : null}
    </div>
  );
}
