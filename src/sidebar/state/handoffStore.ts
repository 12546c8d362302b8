/** The handoff on screen: what the person typed, what it scores, and what this device holds of it. */
import { create } from 'zustand';
import { EMPTY_BRIEF } from '../../core/brief/fields.ts';
import type { Facts, RecordRef } from '../../core/handoff/record.ts';
import { contentOf, type HandoffContent, type RegisterName } from '../../core/handoff/registers.ts';
import type { BriefScore } from '../../core/rubric/score.ts';
import { scoreBrief } from '../../core/rubric/scoreBrief.ts';
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

/** What follows from the values: their typed content, and the score where the brief itself changed. */
export function withValues(state: HandoffState, values: Values): Pick<HandoffState, 'values' | 'content' | 'score'> {
  const stored = contentOf(values);
  const content = { ...stored, facts: { ...stored.facts, ...state.pageFacts } };
  const same = (Object.keys(content.brief) as (keyof typeof content.brief)[]).every(
    (key) => content.brief[key] === state.content.brief[key],
  );
  return {
    values,
    content: same ? { ...content, brief: state.content.brief } : content,
    score: same ? state.score : scoreBrief(content.brief),
  };
}
