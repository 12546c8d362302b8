/** The introduction of the handoff on screen: drafted from the brief, then as the person words it. */
import { useMemo } from 'react';
import { meetingStart } from '../../core/handoff/meetingStart.ts';
import { handedTo } from '../../core/handoff/parties.ts';
import { introductionOf } from '../../core/introduction/draft.ts';
import type { Mail } from '../../core/introduction/mail.ts';
import { introducedBefore } from '../../core/introduction/sent.ts';
import { zoneOf } from '../../core/notices/zone.ts';
import { shownContent } from '../review/shown.ts';
import { useFormDraft } from '../state/formDrafts.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { nameIn, useSession } from '../state/session.ts';
import { useSetting } from '../state/settings.ts';
import { useStanding } from '../state/standing.ts';
import { useNow } from '../state/useNow.ts';

const LOOK_MS = 30_000;

/** What the person changed; null where it stands as drafted. */
interface Worded {
  /** User id of the account executive whom these words introduce. */
  ae: string | null;
  to: string | null;
  cc: string | null;
  subject: string | null;
  body: string | null;
  joins: boolean;
}

const AS_DRAFTED: Worded = { ae: null, to: null, cc: null, subject: null, body: null, joins: true };

const addresses = (written: string): string[] => written.split(/[\s,;]+/u).filter(Boolean);

export function useIntroduction() {
  const { draft, change: keep, given, forget } = useFormDraft('introduced', AS_DRAFTED, ({ joins }) => ({ ...AS_DRAFTED, joins }));
  const local = useHandoff((state) => state.local);
  const facts = useHandoff((state) => state.content.facts);
  const handoff = useStanding((state) => state.handoff);
  const me = useSession(({ account }) => account?.person);
  const people = useSession((state) => state.people);
  const { introduction: template } = useSetting('templates');
  const [person, workspace] = [useSetting('notices'), useSetting('clocks')];
  const now = useNow(LOOK_MS);
  const told = meetingStart(handoff?.events ?? [], facts);
  // A time that has passed is confirmed to nobody.
  const isOver = told !== null && Date.parse(told) <= now;
  const start = isOver ? null : told;
  const ae = people.find(({ id }) => handoff && id === handedTo(handoff));
  const named = handoff && introducedBefore(handoff.events);
  const before = named === null ? null : nameIn(people, named);
  const isTheirs = draft.ae === null || draft.ae === ae?.id;
  const worded = isTheirs ? draft : { ...AS_DRAFTED, joins: draft.joins };
  const change = (part: Partial<Worded>) => keep({ ...worded, ...part, ae: ae?.id ?? null });
  const drafted = useMemo(() => {
    if (!local || !me || !ae) return null;
    const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const zone = zoneOf({ person, device, workspace });
    return introductionOf({ content: shownContent(local, facts), sdr: me, ae, start, zone, joins: worded.joins, before, isOver }, template);
  }, [local, facts, me, ae, start, worded.joins, before, isOver, template, person, workspace]);
  if (!drafted || !ae || !local) return null;
  const text = {
    to: worded.to ?? drafted.to.join(', '),
    cc: worded.cc ?? drafted.cc.join(', '),
    subject: worded.subject ?? drafted.subject,
    body: worded.body ?? drafted.body,
  };
  const mail: Mail = { ...text, to: addresses(text.to), cc: addresses(text.cc) };
  const isReworded = worded.subject !== null || worded.body !== null || worded.to !== null || worded.cc !== null;
  return {
    id: local.id,
    text,
    mail,
    joins: worded.joins,
    /** What to add, as long as the text is the drafted one. */
    lacks: worded.body === null ? drafted.lacks : [],
    /** To whom no address leads, until the person says to whom it goes. */
    unaddressed: !worded.to?.trim() ? drafted.unaddressed : null,
    start,
    isOver,
    before,
    account: facts.account ?? facts.title ?? 'the meeting',
    ae: ae.name,
    isReworded,
    change,
    given,
    /** Returns what was there, so that it can be put back. */
    startOver: (): Worded => {
      const before = worded;
      forget();
      change({ ...AS_DRAFTED, joins: worded.joins });
      return before;
    },
  };
}
export type Introducing = NonNullable<ReturnType<typeof useIntroduction>>;
