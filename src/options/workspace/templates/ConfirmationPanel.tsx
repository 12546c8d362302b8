import { useEffect, useState } from 'react';
import { CONFIRMATION_PLACEHOLDERS } from '../../../core/introduction/confirmation.ts';
import { EXAMPLE } from '../../../core/introduction/example.ts';
import { confirmation as setting } from '../../../core/settings/confirmation.ts';
import { getChannels } from '../../../platform/notices.ts';
import { Notice } from '../../../ui/Notice.tsx';
import clocks from '../clocks/Clocks.module.css';
import { type PanelProps, panel, type SettingPanel } from '../panel.ts';
import { SaveLine } from '../SaveLine.tsx';
import { useDraft } from '../useDraft.ts';
import { refusalOf } from './refusal.ts';
import { TemplateEditor } from './TemplateEditor.tsx';
import css from './Templates.module.css';

/** Where the page names nobody, and no company. */
const NAMELESS = { ...EXAMPLE, buyer: 'there', account: '' };

function ConfirmationView({ value, save, account }: PanelProps<'confirmation'>) {
  const draft = useDraft(value, save);
  const [hasMail, setHasMail] = useState<boolean | null>(null);
  useEffect(() => void getChannels(account).then((told) => told.ok && setHasMail(told.value.hasMail)), [account]);
  const { sends } = draft.draft;
  const keep = () => {
    const refusal = refusalOf(setting.schema.safeParse(draft.draft), draft.draft, CONFIRMATION_PLACEHOLDERS);
    return refusal === null ? void draft.keep() : draft.refuse(refusal, []);
  };
  return (
    <div className={css.templates}>
      <label className={clocks.tick}>
        <input
          type="checkbox"
          checked={sends}
          // What is on can be switched off all the same.
          disabled={hasMail === false && !sends}
          aria-describedby={hasMail === false ? 'confirmation-no-mail' : undefined}
          onChange={({ currentTarget: { checked } }) => draft.change({ ...draft.draft, sends: checked })}
        />
        Send it by itself, ten minutes after the account executive accepted
      </label>
      <p className={css.about}>
        It goes once, to the confirmed attendees whose address is known, with a copy to the account executive, who gets the answers. Where
        it cannot go, or somebody wrote first, it stays the account executive’s task. {'{account}'} is filled in as far as the buyer’s own
        address names the company.
      </p>
      {hasMail === false ? (
        <div id="confirmation-no-mail">
          <Notice tone="mid">This server sends no mail yet, so nothing goes out. Whoever runs it sets that up.</Notice>
        </div>
      ) : null}
      <TemplateEditor
        id="confirmation"
        names={{ subject: 'Subject of the confirmation', body: 'Text of the confirmation' }}
        texts={draft.draft}
        standard={setting.standard}
        change={({ subject, body }) => draft.change({ sends, subject, body })}
        placeholders={CONFIRMATION_PLACEHOLDERS}
        example={EXAMPLE}
        bareExample={NAMELESS}
      />
      <SaveLine draft={draft} onSave={keep} />
    </div>
  );
}

export const confirmationPanel: SettingPanel = panel({
  name: 'confirmation',
  title: 'Confirmation to marketing leads',
  about: 'A short mail that tells the buyer when the meeting is and with whom. Off unless you want it.',
  View: ConfirmationView,
});
