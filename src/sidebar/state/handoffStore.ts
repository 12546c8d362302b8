/** The handoff on screen: what the person typed, what it scores, and what this device holds of it. */
import { create } from 'zustand';
import { type Brief, EMPTY_BRIEF, FIELD_KEYS } from '../../core/brief/fields.ts';
import type { Facts, RecordRef } from '../../core/handoff/record.ts';
import { contentOf, type HandoffContent, type RegisterName, withRegister } from '../../core/handoff/registers.ts';
import type { BriefScore } from '../../core/rubric/score.ts';
import { createBriefScorer } from '../../core/rubric/scoreBrief.ts';
import type { LocalHandoff, OutboxEntry } from '../../sync/ports.ts';

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
  local: LocalHandoff | null;
  /** Why the last key strokes are not on disk yet, in words for the person; null while all is well. */
  saveTrouble: string | null;
  /** What of it is on the way to the server. */
  queued: readonly OutboxEntry[];
}

const nothing = contentOf({});

/** One for the brief on screen: a key stroke costs the field it falls into. */
const scoreBrief = createBriefScorer();

export const useHandoff = create<HandoffState>(() => ({
  owner: '',
  record: null,
  ready: false,
  values: {},
  pageFacts: {},
  content: nothing,
  score: scoreBrief(EMPTY_BRIEF),
  local: null,
  saveTrouble: null,
  queued: [],
}));

type Shown = Pick<HandoffState, 'values' | 'content' | 'score'>;

const sameBrief = (a: Brief, b: Brief): boolean => FIELD_KEYS.every((key) => a[key] === b[key]);

function shown(state: HandoffState, values: Values, content: HandoffContent): Shown {
  const facts = { ...content.facts, ...state.pageFacts };
  // The brief keeps its identity while its words stay, so that nothing that hangs on it is drawn again.
  if (sameBrief(content.brief, state.content.brief))
    return { values, content: { ...content, facts, brief: state.content.brief }, score: state.score };
  return { values, content: { ...content, facts }, score: scoreBrief(content.brief) };
}

/** What follows from all values. */
export function withValues(state: HandoffState, values: Values): Shown {
  return shown(state, values, contentOf(values));
}

/** What follows from one changed value: a key stroke must not cost what the whole brief costs. */
export function withValue(state: HandoffState, name: RegisterName, value: unknown): Shown {
  return shown(state, { ...state.values, [name]: value }, withRegister(state.content, name, value));
}
