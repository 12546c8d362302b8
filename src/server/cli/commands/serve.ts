/** Runs the server. */
import type { AddCommand } from '../addCommand.ts';

export const serveCommand: AddCommand = (program) => {
  program
    .command('serve')
    .description('run the server until it is told to stop')
    .option('--first-workspace', 'make an empty store ready to try: a workspace with three people and their codes', false)
    .action(async ({ firstWorkspace }: { firstWorkspace: boolean }) => {
      const { serve } = await import('../../serve.ts');
      process.exitCode = await serve({ firstWorkspace });
    });
};
