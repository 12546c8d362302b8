import { writtenDay } from '../handoff/writtenDay.ts';
import { type DateFact, namesIn } from '../settings/facts.ts';
import { daysIn, spansIn } from './days.ts';
import { type Compare, capital, type Promised, type Told, wordsAround } from './promise.ts';
import { isDenied, isOpen } from './stance.ts';
import { distance, type Place, partAround, placesOf, type Word } from './text.ts';

/** Words between a thing and its day. */
const NEAR = 10;

/** The one that stands nearest to what it is said of. */
function nearest<T extends Place>(sentence: readonly Word[], place: Place, all: readonly T[]): T | undefined {
  const far = (one: T) => (one.to < place.from ? distance(sentence, one.to, place.from) : distance(sentence, place.to, one.from));
  return all.filter((one) => far(one) <= NEAR).toSorted((a, b) => far(a) - far(b))[0];
}

function comparedIn({ text, facts: _, now }: Told, sentence: readonly Word[], fact: DateFact): Promised[] {
  const place = namesIn(fact.name).flatMap((name) => placesOf(sentence, name))[0];
  if (!place || isOpen(partAround(sentence, place.from)) || isDenied(sentence, place.from, place.to)) return [];
  const name = capital(namesIn(fact.name)[0] ?? fact.name);
  const found: Promised[] = [];
  const day = fact.from ? nearest(sentence, place, daysIn(sentence, now)) : undefined;
  if (day)
    found.push({
      about: 'date',
      ...wordsAround(text, sentence, place, day),
      agrees: day.until >= fact.from,
      fact: `${name}: not before ${writtenDay(fact.from)}.`,
    });
  const span = fact.takes === null ? undefined : nearest(sentence, place, spansIn(sentence));
  if (span && fact.takes !== null)
    found.push({
      about: 'date',
      ...wordsAround(text, sentence, place, span),
      agrees: span.days >= fact.takes,
      fact: `${name}: takes ${fact.takes} days at least.`,
    });
  return found;
}

/** When something can begin, and how long it takes at least. */
export const dates: Compare = (told) =>
  told.facts.dates.flatMap((fact) => told.sentences.flatMap((sentence) => comparedIn(told, sentence, fact)));
