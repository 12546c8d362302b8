/** Scores texts, a line each. */
import type { AddCommand } from '../addCommand.ts';

export const scoreCommand: AddCommand = (program) => {
  program
    .command('score')
    .description('score the texts of a JSON Lines file and print a line each; exit code 1 where a line could not be read')
    .argument('<file>', 'lines like {"id","field","text","brief"?}; - reads the standard input')
    .action(async (file: string) => {
      const [{ scoreLines }, { linesOf }, { once }] = await Promise.all([
        import('../../../core/rubric/scoreLines.ts'),
        import('../lines.ts'),
        import('node:events'),
      ]);
      // Whoever reads may stop reading, as `head` does.
      process.stdout.on('error', () => process.exit());
      for (const { output, bad } of scoreLines(linesOf(file))) {
        if (bad) process.exitCode = 1;
        if (!process.stdout.write(`${JSON.stringify(output)}\n`)) await once(process.stdout, 'drain');
      }
    });
};
