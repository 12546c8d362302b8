import { type Criterion, finding } from './criterion.ts';
import { concreteIn, sentence } from './facts/concrete.ts';
import type { Fact } from './facts/fact.ts';
import { type Holder, holders } from './facts/holders.ts';
import { T } from './reading/lexicon.ts';
import { is, type Reading, type Word } from './reading/reading.ts';
import type { Finding } from './score.ts';

/** What could stop it: a specific concern with its why, its holder, its history, or what would settle it. */
export const redFlags: Criterion = {
  field: 'redFlags',
  judge(reading) {
    const { words } = reading;
    const held = new Set(
      holders(reading)
        .filter((holder) => !holder.denied && !isSubjectOnly(words, holder))
        .map((holder) => words[holder.from]?.sentence),
    );
    const findings: Finding[] = [];
    let named: Fact | null = null;
    let hinted = false;
    for (let s = 0; s < reading.sentences; s += 1) {
      const strength = concernIn(sentence(reading, s), held.has(s));
      if (strength === 'explained') return { level: 3, findings };
      if (strength === 'named') named ??= spanOf(reading, s);
      if (strength === 'hinted') hinted = true;
    }
    if (named) {
      const message = 'Say who holds this concern, why, or what would settle it.';
      findings.push(
        finding(reading, 'redFlags.no-holder', message, 'the plant manager doubts it since the 2024 roll-out stopped', [named]),
      );
      return { level: 2, findings };
    }
    const asked = words.some((word) => is(word, T.asked) && !word.denied);
    const clear = words.some((word) => is(word, T.nothingRaised) || is(word, T.negator));
    if (asked && clear) {
      const message = 'Good that you asked. If one thing could still stop it, name it with who holds it.';
      findings.push(finding(reading, 'redFlags.none-raised', message, 'the plant manager doubts the roll-out'));
      return { level: 2, findings };
    }
    if (hinted) {
      findings.push(
        finding(reading, 'redFlags.unnamed', 'Say which concern it is, and whose.', 'Purchasing finds us expensive', [spanOf(reading, 0)]),
      );
      return { level: 1, findings };
    }
    if (words.some((word) => is(word, T.nothingRaised) || is(word, T.rosy) || is(word, T.concernWord))) {
      findings.push(
        finding(
          reading,
          'redFlags.not-asked',
          'Say what you asked about and what they answered.',
          'Asked about budget and rivals; none raised',
        ),
      );
      return { level: 1, findings };
    }
    findings.push(
      finding(
        reading,
        'redFlags.no-concern',
        'Name the objection, limit or rival you heard of, or what you asked.',
        'Purchasing finds us expensive',
      ),
    );
    return { level: 0, findings };
  },
};

/** "Security might become a topic": a subject, not the people of that name. */
function isSubjectOnly(words: readonly Word[], holder: Holder): boolean {
  const word = words[holder.from];
  if (holder.kind !== 'department' || !is(word, T.concern)) return false;
  const next = words[holder.from + 1];
  return !(
    next &&
    (is(next, T.say) ||
      is(next, T.decide) ||
      is(next, T.doubt) ||
      is(next, T.settle) ||
      /^(wants|needs|will|must|has|asks|finds|thinks|does|team|lead|wont|cannot)$/.test(next.norm))
  );
}

function spanOf(reading: Reading, s: number): Fact {
  const from = reading.words.findIndex((word) => word.sentence === s);
  const to = reading.words.findLastIndex((word) => word.sentence === s);
  return { from, to };
}

/** Nouns that only say that there is something. */
const UNNAMED = /^(concerns?|objections?|issues?|problems?|risks?|reservations?|obstacles?|challenges?|hurdles?|landmines?)$/;

type Strength = 'none' | 'hinted' | 'named' | 'explained';

/** How much one sentence says of a concern. A question put and answered with no is none. */
function concernIn(words: readonly Word[], held: boolean): Strength {
  const has = (test: (word: Word) => boolean) => words.some(test);
  const doubt = has((word) => is(word, T.doubt) && !word.denied && !is(word, T.nothingRaised));
  const unsure = has((word) => is(word, T.doubt) && is(word, T.unknown)) && concreteIn(words) >= 1;
  const own =
    unsure ||
    has((word) => is(word, T.doubt) && !word.denied && !is(word, T.concernWord) && !is(word, T.asked) && !is(word, T.nothingRaised));
  const failed = has((word) => is(word, T.failure) && !word.denied);
  const subject =
    has((word) => is(word, T.concern) && !word.denied) ||
    (has((word) => is(word, T.tool)) && has((word) => is(word, T.evaluate) || is(word, T.nextStep)));
  const settle = has((word) => (is(word, T.settle) || is(word, T.condition)) && !word.denied);
  const clear = has((word) => is(word, T.nothingRaised)) && !own && !failed;
  const asked = has((word) => is(word, T.asked) && !word.denied);
  if (clear || (asked && !own && !failed && !settle)) return 'none';
  const why = has((word) => is(word, T.because));
  const refused = held && has((word) => is(word, T.negator)) && concreteIn(words) >= 3;
  const hurt = has((word) => is(word, T.problem) && !is(word, T.glue) && !is(word, T.concernWord)) && concreteIn(words) >= 2;
  if (!(doubt || own || failed || subject || settle || refused || hurt)) return 'none';
  const history = has((word) => is(word, T.history)) && (failed || hurt || subject || has((word) => is(word, T.past)));
  if (settle && (subject || doubt || concreteIn(words) >= 1)) return 'explained';
  const sceptic = held && has((word) => is(word, T.doubt) && !word.denied && !UNNAMED.test(word.norm));
  if (sceptic) return 'explained';
  if ((held || why || history) && (own || failed || subject || refused || hurt)) return 'explained';
  if (failed && concreteIn(words) >= 3) return 'explained';
  if (own || subject || failed || hurt) return 'named';
  return 'hinted';
}
