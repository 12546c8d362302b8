import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { text as alex } from 'alex';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import writeGood from 'write-good';
import { type Brief, FIELD_KEYS } from '../../src/core/brief/fields.ts';
import { countWords } from '../../src/core/brief/words.ts';
import { scoreBrief } from '../../src/core/rubric/scoreBrief.ts';
import { scoreField } from '../../src/core/rubric/scoreField.ts';
import { median, quantile, type Row } from './rows.ts';

/** A brief of about 150 words. */
const SAMPLE: Brief = {
  trigger: 'New owner since 1 March, a family office from Lyon; Odile, who runs the depot, told me on the phone.',
  pain: 'One pallet in twelve goes to the wrong dock. “Customers call first.” About €18k of freight a month, and two drivers have handed in their notice.',
  currentState:
    'Orders sit in Sage; the night shift keeps its own list on paper because the portal logs them out; Karim types it in each morning.',
  buyingProcess:
    'Odile signs up to €25k. Anything above goes to the board, which meets on the first Thursday; they want to have chosen before the season starts in May, from the logistics budget.',
  promised: 'I said list price is €29 a seat, the scanners can stay, all models since 2019, and a trial takes three weeks.',
  redFlags:
    'The foreman doubts it: a tablet app was stopped after a month in 2023 because hall 3 has no network. He wants to see it run offline there first.',
};
const ROUNDS = 2000;
const STARTS = 9;
/** Others take so much longer that fewer rounds do. */
const ROUNDS_OF_OTHERS = 60;

function timed(rounds: number, run: () => unknown): number[] {
  for (let i = 0; i < rounds / 4; i += 1) run();
  return Array.from({ length: rounds }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
}

/** The least one could do with a text: look at every character once. */
function scan(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum += text.charCodeAt(i);
  return sum;
}

/** The first brief of a page, for which the weights are unpacked, each in a process of its own; milliseconds. */
function firsts(): number[] {
  const url = new URL('../../src/core/rubric/scoreBrief.ts', import.meta.url).href;
  const program = `const { scoreBrief } = await import('${url}'); const from = performance.now();
    scoreBrief(${JSON.stringify(SAMPLE)}); console.log(performance.now() - from);`;
  return Array.from({ length: STARTS }, () => Number(execFileSync(process.execPath, ['--input-type=module', '-e', program])));
}

/** What a brief, a key stroke and a very long text take, beside what others take for the same text. */
export async function benchScorerTime(): Promise<Row[]> {
  const all = FIELD_KEYS.map((key) => SAMPLE[key]).join(' ');
  const bare = { name: 'a bare scan over the characters', value: median(timed(ROUNDS, () => scan(all))) };
  const brief = timed(ROUNDS, () => scoreBrief(SAMPLE));
  const field = timed(ROUNDS, () => scoreField('pain', SAMPLE.pain));
  // Numbered, since a sentence said again is read once.
  const long = Array.from({ length: Math.ceil(100_000 / all.length) }, (_, i) => all.replace(/[.;]/g, ` ${i}$&`)).join('\n');
  const rows: Row[] = [
    {
      name: `scorer: six fields, ${countWords(all)} words, median`,
      value: median(brief),
      unit: 'ms',
      beside: bare,
      goal: { atMost: 0.25 },
    },
    { name: 'scorer: six fields, p99', value: quantile(brief, 0.99), unit: 'ms', beside: bare, goal: { atMost: 1 } },
    {
      name: 'scorer: the first brief of a page, its weights unpacked',
      value: median(firsts()),
      unit: 'ms',
      beside: { name: 'every brief after it', value: median(brief) },
    },
    { name: 'scorer: one field, median', value: median(field), unit: 'ms', goal: { atMost: 0.05 } },
    { name: 'scorer: one field, p99', value: quantile(field, 0.99), unit: 'ms' },
    {
      name: `scorer: ${Math.round(long.length / 1000)} kB in one field`,
      value: median(timed(20, () => scoreField('pain', long))),
      unit: 'ms',
      beside: { name: 'a bare scan', value: median(timed(200, () => scan(long))) },
      goal: { atMost: 40 },
    },
  ];
  const score = median(brief);
  const linter = new LocalLinter({ binary });
  await linter.setup();
  const harper: number[] = [];
  for (let i = 0; i < ROUNDS_OF_OTHERS; i += 1) {
    const from = performance.now();
    await linter.lint(all);
    harper.push(performance.now() - from);
  }
  const others: [string, number][] = [
    ['write-good', median(timed(ROUNDS_OF_OTHERS, () => writeGood(all)))],
    ['chrono-node', median(timed(ROUNDS_OF_OTHERS, () => chrono.parse(all)))],
    ['Harper', median(harper)],
    ['alex', median(timed(ROUNDS_OF_OTHERS, () => alex(all)))],
    ['compromise', median(timed(ROUNDS_OF_OTHERS, () => nlp(all).json()))],
  ];
  return [
    ...rows,
    ...others.map(
      ([name, value]): Row => ({ name: `the same text: ${name}`, value, unit: 'ms', beside: { name: 'the scorer', value: score } }),
    ),
    await sizeRow(),
  ];
}

/** What the scorer adds to the sidebar: its code, and the weights, which the build keeps in a file of their own; minified and compressed. */
async function sizeRow(): Promise<Row> {
  const { build } = await import('vite');
  const { gzipSync } = await import('node:zlib');
  const bundle = async (entry: string) => {
    const built = await build({
      configFile: false,
      logLevel: 'error',
      plugins: [
        {
          name: 'entry',
          resolveId: (id: string) => (id === 'entry' ? '\0entry' : null),
          load: (id: string) => (id === '\0entry' ? entry : null),
        },
      ],
      build: {
        write: false,
        minify: true,
        rollupOptions: {
          input: 'entry',
          preserveEntrySignatures: 'strict',
          output: { codeSplitting: { groups: [{ name: 'weights', test: /model[\\/]weights/ }] } },
        },
      },
    });
    const { output } = (Array.isArray(built) ? built[0] : built) as { output: { code?: string }[] };
    return output.reduce((sum, { code = '' }) => sum + gzipSync(code, { level: 9 }).length, 0);
  };
  const from = (path: string) => fileURLToPath(new URL(`../../src/core/${path}`, import.meta.url));
  const scorer = await bundle(`export * from '${from('rubric/scoreBrief.ts')}'; export * from '${from('brief/fields.ts')}';`);
  const withoutIt = await bundle(`export * from '${from('brief/fields.ts')}'; export * from '${from('brief/words.ts')}';`);
  return { name: 'scorer: what it adds to the sidebar, gzipped', value: (scorer - withoutIt) / 1000, unit: 'kB', goal: { atMost: 40 } };
}
