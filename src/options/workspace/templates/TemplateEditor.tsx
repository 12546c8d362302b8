import { useRef, useState } from 'react';
import { type Filling, faultsIn, fill, PLACEHOLDERS, type Placeholder, type TemplateFault } from '../../../core/introduction/template.ts';
import { Button } from '../../../ui/Button.tsx';
import inputs from '../../../ui/input.module.css';
import { Labelled } from '../../../ui/Labelled.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import css from './Templates.module.css';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** What keeps a text from being used, each leading to its place. */
function Faults({ faults, name, box }: { faults: readonly TemplateFault[]; name: string; box: () => Box | null }) {
  const show = ({ start, end }: TemplateFault) => {
    box()?.focus();
    box()?.setSelectionRange(start, end);
  };
  if (faults.length === 0) return null;
  return (
    <ul className={css.faults} aria-label={`To mend in the ${name}`}>
      {faults.map((fault) => (
        <li key={fault.start}>
          <button type="button" onClick={() => show(fault)}>
            Line {fault.line}, column {fault.column}: {fault.message}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface Texts {
  subject: string;
  body: string;
}

interface Props {
  /** The boxes are `ID-subject` and `ID-body`. */
  id: string;
  /** What the boxes are called. */
  names: Texts;
  texts: Texts;
  standard: Texts;
  change(texts: Texts): void;
  /** What may stand in it. */
  placeholders: readonly Placeholder[];
  /** What the preview is filled with, and what of a brief that tells little. */
  example: Filling;
  bareExample: Filling;
}

/** A mail with places for what is known later, and how it will read. */
export function TemplateEditor({ id, names, texts: { subject, body }, standard, change, placeholders, example, bareExample }: Props) {
  const [isBare, setBare] = useState(false);
  const message = useRef<HTMLTextAreaElement>(null);
  const faults = { subject: faultsIn(subject, placeholders), body: faultsIn(body, placeholders) };
  const filling = isBare ? bareExample : example;

  const insert = (name: string) => {
    const box = message.current;
    if (!box) return;
    box.focus();
    box.setRangeText(`{${name}}`, box.selectionStart, box.selectionEnd, 'end');
    change({ subject, body: box.value });
  };

  return (
    <>
      <Labelled name={names.subject} id={`${id}-subject`}>
        <TextInput
          id={`${id}-subject`}
          value={subject}
          aria-invalid={faults.subject.length > 0}
          onText={(text) => change({ subject: text, body })}
        />
        <Faults faults={faults.subject} name="subject" box={() => document.querySelector<HTMLInputElement>(`#${id}-subject`)} />
      </Labelled>
      <Labelled name={names.body} id={`${id}-body`}>
        <textarea
          ref={message}
          id={`${id}-body`}
          className={`${inputs.input} ${css.message}`}
          value={body}
          aria-invalid={faults.body.length > 0}
          onChange={(event) => change({ subject, body: event.currentTarget.value })}
        />
        <Faults faults={faults.body} name="message" box={() => message.current} />
      </Labelled>
      <div className={css.placeholders} role="group" aria-label="Put into the message">
        {placeholders.map((name) => (
          <button key={name} type="button" title={PLACEHOLDERS[name]} onClick={() => insert(name)}>
            {`{${name}}`}
          </button>
        ))}
      </div>
      <p className={css.about}>
        A part in [brackets] is left out where the brief does not know its placeholder, and so is a paragraph around one that stands outside
        of brackets.
      </p>
      <section className={css.preview} aria-label="Preview">
        <header>
          <h3>Preview</h3>
          <label>
            <input type="checkbox" checked={isBare} onChange={(event) => setBare(event.currentTarget.checked)} /> of a brief that tells
            little
          </label>
        </header>
        {faults.subject.length + faults.body.length === 0 ? (
          <>
            <p className={css.subject}>{fill(subject, filling).replace(/\s+/g, ' ')}</p>
            <p className={css.text}>{fill(body, filling)}</p>
          </>
        ) : (
          <p className={css.about}>Shown once what is marked above is mended.</p>
        )}
      </section>
      {subject === standard.subject && body === standard.body ? null : (
        <Button kind="quiet" className={css.standard ?? ''} onClick={() => change({ subject: standard.subject, body: standard.body })}>
          Take the standard text
        </Button>
      )}
    </>
  );
}
