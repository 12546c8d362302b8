import { useEffect, useState } from 'react';
import { TOPIC_NAMES, TOPICS, type Topic } from '../../../core/notices/topics.ts';
import { MAIL_TIMES, type MailTime, type NoticeChoices } from '../../../core/settings/notices.ts';
import { getNotices } from '../../../platform/notices.ts';
import inputs from '../../../ui/input.module.css';
import { Notice } from '../../../ui/Notice.tsx';
import { type PanelProps, panel, type SettingPanel } from '../panel.ts';
import { SaveLine } from '../SaveLine.tsx';
import { useDraft } from '../useDraft.ts';
import { Desktop } from './Desktop.tsx';
import css from './Notices.module.css';
import { QuietHours } from './QuietHours.tsx';

const MAIL: Record<MailTime, string> = { now: 'At once', daily: 'Once a day', never: 'Never' };
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

function NoticesView({ value, save, account }: PanelProps<'notices'>) {
  const [hasMail, setHasMail] = useState(true);
  useEffect(() => void getNotices(account).then((told) => told.ok && setHasMail(told.value.hasMail ?? true)), [account]);
  // Times are meant in the zone of whoever chooses them, from the first time on.
  const draft = useDraft<NoticeChoices>(value, (choices) => save({ ...choices, zone: choices.zone || HERE }));
  const choices = draft.draft;
  const change = (part: Partial<NoticeChoices>) => draft.change({ ...choices, ...part });
  return (
    <div className={css.notices}>
      <Desktop />
      {hasMail ? null : (
        <div id="no-mail">
          <Notice tone="mid">
            This server sends no mail yet, so nothing reaches you by mail. Ask your administrator to have it set up.
          </Notice>
        </div>
      )}
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">What happens</th>
            <th scope="col">By mail</th>
            <th scope="col">Desktop</th>
          </tr>
        </thead>
        <tbody>
          {TOPIC_NAMES.map((topic: Topic) => (
            <tr key={topic}>
              <th scope="row">
                {TOPICS[topic].name}
                <small>{TOPICS[topic].explains}</small>
              </th>
              <td>
                <select
                  className={inputs.input}
                  aria-label={`${TOPICS[topic].name}, by mail`}
                  disabled={!hasMail}
                  aria-describedby={hasMail ? undefined : 'no-mail'}
                  value={choices.mail[topic]}
                  onChange={({ currentTarget }) => {
                    const time = MAIL_TIMES.find((one) => one === currentTarget.value);
                    if (time) change({ mail: { ...choices.mail, [topic]: time } });
                  }}
                >
                  {MAIL_TIMES.map((time) => (
                    <option key={time} value={time}>
                      {MAIL[time]}
                    </option>
                  ))}
                </select>
              </td>
              <td>
                <input
                  type="checkbox"
                  aria-label={`${TOPICS[topic].name}, on the desktop`}
                  checked={choices.browser[topic]}
                  onChange={({ currentTarget: { checked } }) => change({ browser: { ...choices.browser, [topic]: checked } })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <QuietHours choices={choices} here={HERE} change={change} />
      <SaveLine draft={draft} onSave={() => void draft.keep()} />
    </div>
  );
}

export const noticesPanel: SettingPanel = panel({
  name: 'notices',
  title: 'Notices',
  about: 'The sidebar always lists what happens to your handoffs. Choose what reaches you elsewhere, and when.',
  View: NoticesView,
});
