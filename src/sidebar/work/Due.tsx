import type { Due as DueAt } from '../../core/work/action.ts';
import { dayAndTime } from '../../ui/format.ts';
import { dueWords } from './dueWords.ts';
import css from './Work.module.css';

/** When it runs out. Near to it, and past it, it stands out; the words say the same as the colour. */
export function Due({ due: { at, soonAt }, now }: { due: DueAt; now: number }) {
  if (at === null) return null;
  const tone = at <= now ? css.past : soonAt !== null && soonAt <= now ? css.soon : '';
  return (
    <span className={`${css.due} ${tone}`} title={dayAndTime(new Date(at).toISOString())}>
      <span className="visually-hidden">Due </span>
      {dueWords(at, now)}
    </span>
  );
}
