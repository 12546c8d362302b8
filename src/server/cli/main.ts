/** `npm run -s baton -- CMD`. Exit codes: 0, 1 (refused), 2 (not used as the help says). */
import { Command, CommanderError } from 'commander';
import { COMMANDS } from './commands/registry.ts';

const program = new Command('baton').description('Runs and looks after a Baton server, and scores briefs.').exitOverride();
for (const add of COMMANDS) add(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
