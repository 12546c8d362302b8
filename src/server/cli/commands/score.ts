/** Scores texts, a line each. */
import type { AddCommand } from '../addCommand.ts';
import { addNamesOptions, type GivenNames } from '../namesOptions.ts';

export const scoreCommand: AddCommand = (program) => {
  const score = program
    .command('score')
    .description('score the texts of a JSON Lines file and print a line each; exit code 1 where a line could not be read')
    .argument('<file>', 'lines like {"id","field","text","brief"?}; - reads the standard input');
  addNamesOptions(score).action(async (file: string, given: GivenNames) => {
    const [{ scoreLines }, { namesWith }, { namesGiven }, { linesOf }, { once }] = await Promise.all([
      import('../../../core/rubric/scoreLines.ts'),
      import('../../../core/rubric/reading/reading.ts'),
      import('../names.ts'),
      import('../lines.ts'),
      import('node:events'),
    ]);
    const names = namesWith(namesGiven(given, { ours: [], competitors: [] }));
    // Whoever reads may stop reading, as `head` does.
    process.stdout.on('error', () => process.exit());
    for (const { output, bad } of scoreLines(linesOf(file), names)) {
      if (bad) process.exitCode = 1;
      if (!process.stdout.write(`${JSON.stringify(output)}\n`)) await once(process.stdout, 'drain');
    }
  });
};
