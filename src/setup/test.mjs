/** `npm test`: sets everything up and runs every test; arguments go to Vitest. */
import { readyToTest } from './ready.mjs';
import { main, runInFront } from './say.mjs';

await main(async () => {
  const { node, env } = readyToTest();
  return runInFront([node, 'node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], env);
});
