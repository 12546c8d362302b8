import * as z from 'zod';
import { barOf, STANDARD_KEPT } from '../../bar/chosen.ts';
import { scoreBrief } from '../../rubric/scoreBrief.ts';
import { changedSince } from '../changed.ts';
import { gapsOf } from '../gate.ts';
import { valuesOf } from '../handoff.ts';
import { aeOf, isOwnNote } from '../parties.ts';
import { contentOf } from '../registers.ts';
import { made, refuse, rule, stampOf } from '../rule.ts';

export const OWN_NOTE = 'You run this meeting yourself: the brief is your own note, and there is nobody to hand it to.';
const RESTATE =
  'It came back: say in a sentence what you mended, then hand it off again. Where there is no box for that, update Baton; what you wrote stays.';
const WITH_THEM = 'This brief is already with the account executive.';

export const submit = rule({
  /** `fix`: how the SDR restates, after a bounce, what was mended: asked for then. */
  schema: z.object({ name: z.literal('submit'), fix: z.string().trim().min(1).max(2000).optional() }),
  event: 'submitted',
  who: ['its sdr'],
  states: ['draft', 'bounced'],
  meetings: ['scheduled', 'held', 'no-show', 'cancelled'],
  effects: [{ state: 'submitted' }],
  notYours: 'Only the person who wrote this brief can hand it off.',
  notNow: { submitted: WITH_THEM, accepted: WITH_THEM },
  make(scene, { fix }) {
    const { handoff, names, at, bar = STANDARD_KEPT } = scene;
    if (isOwnNote(handoff)) return refuse('not-allowed', OWN_NOTE);
    if (handoff.state === 'bounced' && fix === undefined) return refuse('incomplete', RESTATE);
    const content = contentOf(valuesOf(handoff));
    const score = scoreBrief(content.brief, {}, names);
    const [first] = gapsOf(content, score, barOf(bar, content), Date.parse(at));
    if (first) return refuse('incomplete', `${first.name}: ${first.message}`);
    const ae = aeOf(handoff);
    return made({
      type: 'submitted',
      ...stampOf(scene),
      score: score.total,
      words: score.words,
      ...(ae !== null && { ae }),
      ...(fix !== undefined && { fix }),
      ...changedSince(scene),
    });
  },
  again: ({ override, fix }) => (override === undefined ? { ...(fix !== undefined && { fix }) } : null),
});
