/** The handoff on screen: what the person typed, what it scores, and what this device holds of it. */
import { create } from 'zustand';
import { type Bar, STANDARD_BAR } from '../../core/bar/bar.ts';
import { barOf } from '../../core/bar/chosen.ts';
import { EMPTY_BRIEF } from '../../core/brief/fields.ts';
import { type Gap, gapsOf } from '../../core/handoff/gate.ts';
import { withBetter } from '../../core/handoff/reading.ts';
import type { Facts, RecordRef } from '../../core/handoff/record.ts';
import { contentOf, type HandoffContent, type RegisterName, withFacts, withRegister } from '../../core/handoff/registers.ts';
import { sameValue } from '../../core/handoff/values.ts';
import type { BriefScore } from '../../core/rubric/score.ts';
import type { Given } from '../../protocol/sync.ts';
import type { LocalHandoff, OutboxEntry } from '../../sync/ports.ts';
import { inputTime } from '../contact/inputTime.ts';
import { keptBarOf } from './bar.ts';
import { sameBrief, scoreOf } from './briefScore.ts';
import { type Headline, headlineOf } from './headline.ts';
import { useSession } from './session.ts';

export type Values = Partial<Record<RegisterName, unknown>>;

export interface HandoffState {
  owner: string;
  record: RecordRef | null;
  /** False until this device's copy was read: nothing can be typed over it before. */
  ready: boolean;
  values: Values;
  /** What the page tells right now; kept with the brief once there is one to write. */
  pageFacts: Facts;
  content: HandoffContent;
  score: BriefScore;
  /** What it is judged by. */
  bar: Bar;
  /** What still keeps it from being handed off, most urgent first. */
  gaps: Gap[];
  headline: Headline;
  local: LocalHandoff | null;
  /** To whom it went that was this person's. */
  given: Given | null;
  /** Why the last key strokes are not on disk yet, in words for the person; null while all is well. */
  saveTrouble: string | null;
  /** What of it is on the way to the server. */
  queued: readonly OutboxEntry[];
}

/** Of whoever writes here, by the clock on their wall. */
const today = (): string => inputTime(Date.now()).slice(0, 10);

const nothing = contentOf({});
const emptyScore = scoreOf(nothing);
const emptyGaps = gapsOf(nothing, emptyScore, STANDARD_BAR, Date.now());

export const useHandoff = create<HandoffState>(() => ({
  owner: '',
  record: null,
  ready: false,
  values: {},
  pageFacts: {},
  content: nothing,
  score: emptyScore,
  bar: STANDARD_BAR,
  gaps: emptyGaps,
  headline: headlineOf(EMPTY_BRIEF, emptyScore, emptyGaps, STANDARD_BAR),
  local: null,
  given: null,
  saveTrouble: null,
  queued: [],
}));

type Shown = Pick<HandoffState, 'values' | 'content' | 'score' | 'bar' | 'gaps' | 'headline'>;

/** Keeps the identity of what did not change, so that nothing that hangs on it is drawn again. */
const keeping = <T>(before: T, after: T): T => (sameValue(before, after) ? before : after);

function shown(state: HandoffState, values: Values, content: HandoffContent): Shown {
  const isSame = sameBrief(content.brief, state.content.brief);
  const score = scoreOf(content);
  const { settings, account } = useSession.getState();
  const bar = keeping(state.bar, barOf(keptBarOf(state.local, settings, account?.person.team ?? ''), content));
  const gaps = keeping(state.gaps, gapsOf(content, score, bar, Date.now(), today()));
  const headline = keeping(state.headline, headlineOf(content.brief, score, gaps, bar));
  return { values, content: isSame ? { ...content, brief: state.content.brief } : content, score, bar, gaps, headline };
}

/** What follows from all values. */
export function withValues(state: HandoffState, values: Values): Shown {
  const content = contentOf(values);
  const now = withBetter(state.pageFacts, content.told);
  const read = { ...content.told.read, ...now.read };
  const known = withFacts(content, { ...content.told, ...now, ...(Object.keys(read).length > 0 && { read }) });
  return shown(state, values, { ...known, facts: keeping(state.content.facts, known.facts) });
}

/** What follows from one changed value: a key stroke must not cost what the whole brief costs. */
export function withValue(state: HandoffState, name: RegisterName, value: unknown): Shown {
  return shown(state, { ...state.values, [name]: value }, withRegister(state.content, name, value));
}
