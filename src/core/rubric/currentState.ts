import { type Criterion, finding } from './criterion.ts';
import { concreteIn, sentence } from './facts/concrete.ts';
import { holders } from './facts/holders.ts';
import { toolsInUse } from './facts/tools.ts';
import { whens } from './facts/whens.ts';
import { T } from './reading/lexicon.ts';
import { is, type Reading, type Word } from './reading/reading.ts';
import type { Finding } from './score.ts';

/** How it is done today: a tool or a process, how it is used, and the workaround or the gap. */
export const currentState: Criterion = {
  field: 'currentState',
  judge(reading) {
    const named = toolsInUse(reading);
    const tools = named.filter((tool) => !tool.guessed);
    const process = describesProcess(reading);
    const workaround = reading.words.filter((word) => is(word, T.workaround));
    const gap = reading.words.filter((word, i) => (is(word, T.gap) || is(word, T.contrast)) && !word.silent && !deniesTool(reading, i));
    const findings: Finding[] = [];
    if (tools.length > 0 || process) {
      const rest = workaround.filter((word) => !(tools.length === 1 && is(word, T.tool)));
      const used =
        tools.length === 0 ||
        reading.words.some(
          (word) =>
            !word.silent &&
            (is(word, T.step) ||
              is(word, T.frequency) ||
              is(word, T.role) ||
              (is(word, T.use) && !is(word, T.glue)) ||
              word.norm === 'for' ||
              word.norm === 'does' ||
              word.norm === 'only'),
        );
      if (
        used &&
        (rest.length > 0 || gap.length > 0) &&
        !(
          tools.length === 0 &&
          gap.length === 0 &&
          !rest.some((word) => is(word, T.manual) || /^(ourselves|otherwise|again)$/.test(word.norm))
        )
      )
        return { level: 3, findings };
      findings.push(
        finding(
          reading,
          'currentState.no-gap',
          'Say what it leaves open, or what they do by hand around it.',
          'two planners copy them into Excel every morning',
          tools.slice(0, 1),
        ),
      );
      return { level: 2, findings };
    }
    if (
      workaround.length > 0 &&
      concreteIn(reading.words) >= 3 &&
      reading.words.some((word) => is(word, T.step)) &&
      reading.words.length > 7
    ) {
      findings.push(
        finding(reading, 'currentState.no-tool', 'Say what it works around: the tool or the step before it.', 'Orders come in through SAP'),
      );
      return { level: 2, findings };
    }
    findings.push(
      finding(reading, 'currentState.no-tool', 'Name the tool, or who does which step with what.', 'Orders come in through SAP', named),
    );
    const elsewhere = new Set(reading.words.filter((word) => is(word, T.evaluate)).map((word) => word.sentence));
    const bare =
      reading.words.some(
        (word) => (is(word, T.toolKind) || is(word, T.statusQuo) || is(word, T.manual)) && !word.denied && !elsewhere.has(word.sentence),
      ) || named.length > 0;
    return { level: bare && !onlyFuture(reading) ? 1 : 0, findings };
  },
};

/** "Not on Salesforce": what is denied is a tool, no gap. */
function deniesTool(reading: Reading, i: number): boolean {
  if (!is(reading.words[i], T.negator)) return false;
  for (let k = i + 1; k <= i + 4; k += 1)
    if (is(reading.words[k], T.tool) || /^(crm|erp|house|shop)$/.test(reading.words[k]?.norm ?? '')) return true;
  return false;
}

function onlyFuture(reading: Reading): boolean {
  return reading.words.some((word) => is(word, T.future)) && !reading.words.some((word) => is(word, T.statusQuo) && !is(word, T.glue));
}

/** Two steps, or one with who does it, when, or with what. */
function describesProcess(reading: Reading): boolean {
  const people = new Set(holders(reading).map((holder) => reading.words[holder.from]?.sentence));
  const dated = new Set(whens(reading).map((when) => reading.words[when.from]?.sentence));
  let steps = 0;
  for (let s = 0; s < reading.sentences; s += 1) {
    const words = sentence(reading, s);
    const own = words.filter((word) => is(word, T.step) && !word.denied);
    if (own.length === 0 || concreteIn(words) < 3) continue;
    steps += new Set(own.map((word: Word) => word.stem)).size;
    const detail = people.has(s) || dated.has(s) || words.some((word) => is(word, T.frequency) || is(word, T.weekday));
    const withWhat = words.some((word) => is(word, T.toolKind));
    if ((detail || withWhat) && concreteIn(words) >= 4) return true;
  }
  return steps >= 2;
}
