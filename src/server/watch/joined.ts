/** What several clocks of one handoff tell somebody at one moment, as one notice that names them all. */
import { CLOCK_NAMES, type ClockName } from '../../core/clocks/clock.ts';
import type { About } from '../../core/notices/about.ts';
import type { Word } from '../notices/tell.ts';

/** What one run of a clock tells. */
export interface Said extends Omit<Word, 'key' | 'about'> {
  about: About & { clock: string };
  clock: ClockName;
  run: number;
}

/** All of one handoff, told at one moment. The same clocks make the same key, in whatever order and for whomever: several servers, and rooms, know it again. */
export function joined(said: readonly Said[]): Word[] {
  const groups = Map.groupBy(said, ({ person, kind, clock, about: { due, late, away } }) =>
    // When it is due, and how late it is, is said once for all. A room hears nothing of what is to be mended, and of what stands beside it in one notice.
    JSON.stringify([person, kind, kind === 'due-soon' ? due : null, late, away, clock === 'fix']),
  );
  return [...groups.values()].flatMap((group) => {
    // Somebody who is told of the same run twice, as whoever leads and administers, is told once.
    const all = [...new Map(group.map((one) => [runOf(one), one])).values()].toSorted(byClock);
    const [first, ...more] = all;
    if (!first) return [];
    const { clock: _, run: __, about, ...word } = first;
    const key = `${word.handoff}#${all.map(runOf).join('+')}#${word.kind}`;
    return [{ ...word, key, about: { ...about, ...(more.length > 0 && { also: more.map((one) => one.about.clock) }) } }];
  });
}

const runOf = ({ clock, run }: Said): string => `${clock}#${run}`;

const byClock = (a: Said, b: Said): number => CLOCK_NAMES.indexOf(a.clock) - CLOCK_NAMES.indexOf(b.clock) || a.run - b.run;
