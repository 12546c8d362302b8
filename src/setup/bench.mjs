/** `npm run bench`: all benchmarks, or those named. */
import { readyToTest } from './ready.mjs';
import { main, runInFront } from './say.mjs';

await main(async () => {
  const { node, env } = readyToTest();
  return runInFront([node, 'tests/bench/run.ts', ...process.argv.slice(2)], env);
});
