import { useCallback, useEffect, useState } from 'react';
import { ROOM_TOPICS } from '../../../core/notices/topics.ts';
import type { NoticeChannels } from '../../../core/settings/noticeChannels.ts';
import { getChannels } from '../../../platform/notices.ts';
import type { NoticeChannelsTold, OutletName } from '../../../protocol/notices.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { type PanelProps, panel, type SettingPanel } from '../panel.ts';
import { SaveLine } from '../SaveLine.tsx';
import { useDraft } from '../useDraft.ts';
import { Channel } from './Channel.tsx';
import css from './Notices.module.css';
import { Troubles } from './Troubles.tsx';

/** As a room reads them. */
const NAMES: Record<(typeof ROOM_TOPICS)[number], string> = {
  incoming: 'Who got which handoff',
  meeting: 'The meeting',
  outcome: 'What came of it',
  late: 'Missed clocks',
};

function ChannelsView({ value, save, account }: PanelProps<'noticeChannels'>) {
  const draft = useDraft<NoticeChannels>(value, save);
  const [told, setTold] = useState<NoticeChannelsTold | null>(null);
  const look = useCallback(() => void getChannels(account).then((answered) => answered.ok && setTold(answered.value)), [account]);
  useEffect(look, [look]);
  const { draft: chosen } = draft;
  const topics = (channel: OutletName) => (
    <fieldset className={css.topics}>
      <legend>Tell it of</legend>
      {ROOM_TOPICS.map((topic) => (
        <label key={topic} className={css.tick}>
          <input
            type="checkbox"
            checked={chosen[channel].includes(topic)}
            onChange={({ currentTarget: { checked } }) =>
              draft.change({
                ...chosen,
                [channel]: checked ? [...chosen[channel], topic] : chosen[channel].filter((one) => one !== topic),
              })
            }
          />
          {NAMES[topic]}
        </label>
      ))}
    </fieldset>
  );
  if (!told) return <p className={css.about}>Asking the server…</p>;
  return (
    <div className={css.notices}>
      <Channel
        name="mail"
        title="Mail"
        about={told.hasMail ? 'People get mails as they chose.' : 'This server sends no mail yet. Whoever runs it sets that up.'}
        account={account}
        mayTry={told.hasMail}
      />
      <Channel
        name="slack"
        title="Slack room"
        about="The address of an incoming webhook, of Slack or of a chat that takes the same."
        host={told.hosts.slack}
        account={account}
        mayTry={told.hosts.slack !== null}
        changed={look}
      >
        {topics('slack')}
      </Channel>
      <Channel
        name="webhook"
        title="Signed webhook"
        about="For your own programs: one message a notice, signed, so that they can tell who sent it."
        host={told.hosts.webhook}
        account={account}
        mayTry={told.hosts.webhook !== null}
        changed={look}
      >
        {topics('webhook')}
      </Channel>
      <Notice tone="info">Rooms never hear what was accepted, sent back or rated: that is between two people.</Notice>
      <label className={css.tick}>
        <input
          type="checkbox"
          checked={chosen.tellsText}
          onChange={({ currentTarget: { checked } }) => draft.change({ ...chosen, tellsText: checked })}
        />
        Mails and rooms may carry what people wrote with it, for example how to mend a brief
      </label>
      <SaveLine draft={draft} onSave={() => void draft.keep()} />
      <Troubles troubles={told.troubles} />
    </div>
  );
}

export const channelsPanel: SettingPanel = panel({
  name: 'noticeChannels',
  title: 'Where notices go',
  about: 'What leaves Baton for your whole workspace.',
  View: ChannelsView,
});
