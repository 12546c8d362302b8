/** `npm run soak`: what takes too long for every change: all of it, or the files named. */
import { readyToTest } from './ready.mjs';
import { main, runInFront } from './say.mjs';

await main(async () => {
  const { node, env } = readyToTest();
  return runInFront([node, 'tests/soak/run.ts', ...process.argv.slice(2)], env);
});
