import { type Criterion, finding } from './criterion.ts';
import { holders } from './facts/holders.ts';
import { is, type Reading } from './reading/reading.ts';
import type { Finding } from './score.ts';

/** What could stop it: a specific concern with its why, its holder, its history, or what would settle it. */
export const redFlags: Criterion = {
  field: 'redFlags',
  judge(reading) {
    const { words } = reading;
    const asked = words.some((word) => is(word, 'asked') && !word.denied);
    const clear = words.some((word) => is(word, 'nothingRaised'));
    const concerned = words.some((word) => is(word, 'concern') && !is(word, 'tool'));
    const doubted = words.some((word) => is(word, 'doubt') && !word.denied);
    const rosy = words.some((word) => is(word, 'rosy'));
    const findings: Finding[] = [];
    if (asked && clear) {
      findings.push(
        finding(
          reading,
          'redFlags.none-raised',
          'Good that you asked. If one thing could still stop it, name it with who holds it.',
          'the plant manager doubts the roll-out',
        ),
      );
      return { level: 2, findings };
    }
    if ((clear || rosy) && !doubted) {
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
    if (concerned || doubted) {
      if (explained(reading)) return { level: 3, findings };
      findings.push(
        finding(
          reading,
          'redFlags.no-holder',
          'Say who holds this concern, why, or what would settle it.',
          'the plant manager doubts it since the 2024 roll-out stopped',
        ),
      );
      return { level: words.some((word) => (is(word, 'concern') || is(word, 'doubt')) && !is(word, 'concernWord')) ? 2 : 1, findings };
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

function explained(reading: Reading): boolean {
  if (holders(reading).some((holder) => !holder.denied)) return true;
  return reading.words.some(
    (word) => is(word, 'because') || is(word, 'history') || is(word, 'settle') || is(word, 'condition') || is(word, 'failure'),
  );
}
