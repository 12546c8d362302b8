/** `npm run -s baton -- CMD`: the command line tool. Set-up speaks on stderr only, since stdout belongs to the command. */
import { readyToRun } from './ready.mjs';
import { main, runInFront } from './say.mjs';

await main(async () => {
  const { node, env } = readyToRun();
  const [command, ...rest] = process.argv.slice(2);
  // For whoever works on Baton, and so no part of what is shipped.
  if (command === 'fixture') return runInFront([node, 'tests/fixture/main.ts', ...rest], env);
  return runInFront([node, 'src/server/cli/main.ts', ...process.argv.slice(2)], env);
});
