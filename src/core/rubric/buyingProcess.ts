import { type Criterion, finding } from './criterion.ts';
import { isConcrete } from './facts/concrete.ts';
import { type Holder, holders, isUnknown } from './facts/holders.ts';
import { quantities } from './facts/quantities.ts';
import { whens } from './facts/whens.ts';
import { T } from './reading/lexicon.ts';
import { is, type Reading, type Word } from './reading/reading.ts';
import type { Finding } from './score.ts';

/** How they buy: who decides or must agree, by when, and how the money is approved. */
export const buyingProcess: Criterion = {
  field: 'buyingProcess',
  judge(reading) {
    const people = stakeholders(reading);
    const times = whens(reading).filter((when) => !when.denied);
    const firm = times.some((when) => when.firm && !when.guessed);
    const money = budgets(reading);
    const budget = money.length > 0;
    const findings: Finding[] = [];
    const noPeople = () =>
      finding(
        reading,
        'buyingProcess.no-stakeholder',
        'Say who decides and who must agree, by role or name.',
        'Priya decides with the CFO; IT must agree',
      );
    const noTime = () =>
      finding(
        reading,
        'buyingProcess.no-timeline',
        'Say by when they want to have decided.',
        'they want to sign before Easter',
        times.slice(0, 1),
      );
    const noMoney = () =>
      finding(reading, 'buyingProcess.no-budget', 'Say how the money is approved or where it stands.', 'it is in the 2027 plan');
    if (people.length > 0) {
      if (!firm) findings.push(noTime());
      if (!budget) findings.push(noMoney());
      return { level: firm && budget ? 3 : 2, findings };
    }
    findings.push(noPeople());
    if (!firm) findings.push(noTime());
    if (!budget) findings.push(noMoney());
    if (firm && budget) return { level: 2, findings };
    const lone = times.length > 0 || budget || reading.words.some((word) => (is(word, T.procedure) || is(word, T.budget)) && !word.denied);
    return { level: lone ? 1 : 0, findings };
  },
};

/** Roles, names, departments, boards that take part in the decision. */
function stakeholders(reading: Reading): Holder[] {
  const deciding = new Set<number>();
  for (const word of reading.words)
    if ((is(word, T.decide) || is(word, T.attend) || is(word, T.approve)) && !word.denied) deciding.add(word.sentence);
  const found = holders(reading).filter((holder) => !holder.denied || deciding.has(reading.words[holder.from]?.sentence ?? -1));
  if (found.length > 0) return found;
  const named: Holder[] = deciders(reading);
  for (let i = 0; i < reading.words.length; i += 1) {
    const word = reading.words[i];
    const next = reading.words[i + 1];
    if (word && isUnknown(word) && next && is(next, T.decide) && !next.denied) named.push({ from: i, to: i, kind: 'name', denied: false });
  }
  return named;
}

/** "The bishop's office has the last word", "buy-in from Kristof": somebody no list knows, beside a word of deciding. */
function deciders(reading: Reading): Holder[] {
  const found: Holder[] = [];
  for (let i = 0; i < reading.words.length; i += 1) {
    const word = reading.words[i];
    if (!word || !is(word, T.decide) || word.denied || word.guessed) continue;
    if (word.norm === 'decision') continue;
    for (let k = Math.max(0, i - 4); k <= i + 4; k += 1) {
      const near = reading.words[k];
      if (near && near.kind === 'word' && near.clause === word.clause && isSomebody(near))
        found.push({ from: k, to: k, kind: 'name', denied: false });
    }
  }
  return found;
}

function isSomebody(word: Word): boolean {
  if (!isConcrete(word) || is(word, T.budget) || is(word, T.month) || is(word, T.weekday) || is(word, T.season) || is(word, T.relative))
    return false;
  return !(
    is(word, T.decide) ||
    is(word, T.approve) ||
    is(word, T.procedure) ||
    is(word, T.period) ||
    is(word, T.currency) ||
    is(word, T.duration) ||
    is(word, T.tool) ||
    is(word, T.topic)
  );
}

/** Where the budget stands or how it is approved; an amount of money counts. */
function budgets(reading: Reading) {
  const amounts = quantities(reading).filter(
    (quantity) => quantity.measure === 'money' && !quantity.attribute && !reading.words[quantity.from]?.denied,
  );
  const words = reading.words.flatMap((word, i) => (is(word, T.budget) && !word.denied ? [{ from: i, to: i }] : []));
  return [...words, ...amounts];
}
