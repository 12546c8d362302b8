/** A notice's sentence, with its time by the reader's own clock: what was "today" when it was told is a day later on. */
import type { Notice } from '../../protocol/notices.ts';
import { dayAndTime, timeOrDay } from '../../ui/format.ts';

export function saysOf({ says, time }: Pick<Notice, 'says' | 'time'>, now = new Date()): string {
  if (!time) return says;
  const isToday = new Date(time.at).toDateString() === now.toDateString();
  const words = isToday ? `today, ${timeOrDay(time.at, now)}` : dayAndTime(time.at);
  // No pattern: a name may hold a dollar.
  return says.replace(time.words, () => words);
}
