import { useRef, useState } from 'react';
import { BARE_EXAMPLE, EXAMPLE } from '../../../core/introduction/example.ts';
import { faultsIn, fill, PLACEHOLDERS, type TemplateFault } from '../../../core/introduction/template.ts';
import { templates as setting } from '../../../core/settings/templates.ts';
import { Button } from '../../../ui/Button.tsx';
import inputs from '../../../ui/input.module.css';
import { Labelled } from '../../../ui/Labelled.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { PanelProps, SettingPanel } from '../panel.ts';
import { panel } from '../panel.ts';
import { SaveLine } from '../SaveLine.tsx';
import { useDraft } from '../useDraft.ts';
import css from './Templates.module.css';

const STANDARD = setting.standard.introduction;

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

function TemplatesView({ value, save }: PanelProps<'templates'>) {
  const draft = useDraft(value.introduction, (introduction) => save({ introduction }));
  const { subject, body } = draft.draft;
  const [isBare, setBare] = useState(false);
  const message = useRef<HTMLTextAreaElement>(null);
  const faults = { subject: faultsIn(subject), body: faultsIn(body) };
  const isRight = faults.subject.length + faults.body.length === 0;
  const filling = isBare ? BARE_EXAMPLE : EXAMPLE;
  const isStandard = subject === STANDARD.subject && body === STANDARD.body;

  const insert = (name: string) => {
    const box = message.current;
    if (!box) return;
    box.focus();
    box.setRangeText(`{${name}}`, box.selectionStart, box.selectionEnd, 'end');
    draft.change({ subject, body: box.value });
  };
  const keep = () => {
    const checked = setting.schema.safeParse({ introduction: { subject, body } });
    if (checked.success) return void draft.keep();
    const [first] = checked.error.issues;
    draft.refuse(isRight ? (first?.message ?? '') : 'Not saved yet: mend what is marked, then save again.', []);
  };

  return (
    <div className={css.templates}>
      <Labelled name="Subject" id="template-subject">
        <TextInput
          id="template-subject"
          value={subject}
          aria-invalid={faults.subject.length > 0}
          onText={(text) => draft.change({ subject: text, body })}
        />
        <Faults faults={faults.subject} name="subject" box={() => document.querySelector<HTMLInputElement>('#template-subject')} />
      </Labelled>
      <Labelled name="Message" id="template-body">
        <textarea
          ref={message}
          id="template-body"
          className={`${inputs.input} ${css.message}`}
          value={body}
          aria-invalid={faults.body.length > 0}
          onChange={(event) => draft.change({ subject, body: event.currentTarget.value })}
        />
        <Faults faults={faults.body} name="message" box={() => message.current} />
      </Labelled>
      <div className={css.placeholders} role="group" aria-label="Put into the message">
        {Object.entries(PLACEHOLDERS).map(([name, about]) => (
          <button key={name} type="button" title={about} onClick={() => insert(name)}>
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
        {isRight ? (
          <>
            <p className={css.subject}>{fill(subject, filling).replace(/\s+/g, ' ')}</p>
            <p className={css.text}>{fill(body, filling)}</p>
          </>
        ) : (
          <p className={css.about}>Shown once what is marked above is mended.</p>
        )}
      </section>
      <SaveLine draft={draft} onSave={keep} />
      {isStandard ? null : (
        <Button kind="quiet" className={css.standard ?? ''} onClick={() => draft.change(STANDARD)}>
          Take the standard text
        </Button>
      )}
    </div>
  );
}

export const templatesPanel: SettingPanel = panel({
  name: 'templates',
  title: 'Introduction e-mail',
  about: 'What every introduction begins with. Whoever sends it words it for the buyer, and sends it from their own mail.',
  View: TemplatesView,
});
