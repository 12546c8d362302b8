/** How the meeting was and what was asked again, as somebody fills it in: the form and what is decided after it save the same words. */
import { sinceGiven } from '../../../core/handoff/turns.ts';
import { command } from '../../state/command.ts';
import { useFormDraft } from '../../state/formDrafts.ts';
import { useMay, useStanding } from '../../state/standing.ts';

interface Quality {
  score: number | null;
  line: string;
}

const NO_QUALITY: Quality = { score: null, line: '' };
export const MOST_MINUTES = 600;

export function useMeetingNotes() {
  const may = useMay('meeting-quality');
  // What somebody said who had it before is of their meeting: it stands in the history, and is nobody else's to change.
  const said = useStanding(({ handoff }) => sinceGiven(handoff?.events ?? []).findLast((event) => event.type === 'meeting-quality'));
  const asked = useStanding(({ handoff }) => sinceGiven(handoff?.events ?? []).findLast((event) => event.type === 'asked-again'));
  const words = useFormDraft<'meeting-quality', Quality>('meeting-quality', said ?? NO_QUALITY, ({ score, line }) => ({ score, line }));
  const again = useFormDraft('asked-again', { minutes: asked ? String(asked.minutes) : '' }, ({ minutes }) => ({
    minutes: String(minutes),
  }));
  const { score, line } = words.draft;
  const { minutes } = again.draft;
  const count = Number(minutes);
  const isQuality = score !== null && (score !== said?.score || line.trim() !== said.line);
  const isMinutes = minutes.trim() !== '' && count !== asked?.minutes;
  const isLineMissing = isQuality && !line.trim();
  const isNoNumber = isMinutes && !(Number.isInteger(count) && count >= 0 && count <= MOST_MINUTES);

  return {
    may,
    score,
    line,
    minutes,
    change: words.change,
    changeMinutes: (written: string) => again.change({ minutes: written }),
    isChanged: isQuality || isMinutes,
    isScoreChanged: score !== (said?.score ?? null),
    isSaid: said !== undefined || asked !== undefined,
    isLineMissing,
    isNoNumber,
    /** What is whole; the rest stays as it is filled in. */
    async save(): Promise<void> {
      if (!may) return;
      if (isQuality && !isLineMissing && (await command({ name: 'meeting-quality', score, line: line.trim() }))) words.given();
      if (isMinutes && !isNoNumber && (await command({ name: 'asked-again', minutes: count }))) again.given();
    },
  };
}
