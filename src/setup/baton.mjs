/** `npm run -s baton -- CMD`: the command line tool. Set-up speaks on stderr only, since stdout belongs to the command. */
import { readyToRun } from './ready.mjs';
import { main, runInFront } from './say.mjs';

await main(async () => {
  const { node, env } = readyToRun();
  return runInFront([node, 'src/server/cli/main.ts', ...process.argv.slice(2)], env);
});
