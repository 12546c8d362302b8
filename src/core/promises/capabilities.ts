import { type CapabilityFact, namesIn } from '../settings/facts.ts';
import { type Compare, type Promised, wordsAround } from './promise.ts';
import { isDenied, isOpen } from './stance.ts';
import { partAround, placesOf } from './text.ts';

const factOf = ({ name, has, note }: CapabilityFact): string => {
  const first = namesIn(name)[0];
  const words = has ? `We have ${first}` : `We do not have ${first}`;
  return note ? `${words}: ${note}` : `${words}.`;
};

/** Something we can or cannot do, and what was said of it. */
export const capabilities: Compare = ({ text, sentences, facts }) =>
  facts.capabilities.flatMap((capability) =>
    sentences.flatMap((sentence) => {
      const place = namesIn(capability.name).flatMap((name) => placesOf(sentence, name))[0];
      if (!place || isOpen(partAround(sentence, place.from))) return [];
      const isSaid = !isDenied(sentence, place.from, place.to);
      const promised: Promised = {
        about: 'capability',
        ...wordsAround(text, sentence, place),
        agrees: isSaid === capability.has,
        fact: factOf(capability),
      };
      return [promised];
    }),
  );
