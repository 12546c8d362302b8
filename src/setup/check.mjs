/** `npm run check`: all that CI asks of a change. Every check runs, so that one look shows all there is to mend. */
import { readyToTest } from './ready.mjs';
import { main, runInFront, say } from './say.mjs';

const checks = {
  types: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'],
  lint: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  'dead code': ['node_modules/knip/bin/knip.js'],
  tests: ['node_modules/vitest/vitest.mjs', 'run'],
};

await main(async () => {
  const { node, env } = readyToTest();
  const skipTests = process.argv.includes('--but-tests');
  const failed = [];
  for (const [name, command] of Object.entries(checks)) {
    if (name === 'tests' && skipTests) continue;
    say(`checking ${name}`);
    if ((await runInFront([node, ...command], env)) !== 0) failed.push(name);
  }
  say(failed.length === 0 ? 'all checks passed' : `to mend: ${failed.join(', ')} (npm run fix mends what can be mended by itself)`);
  return failed.length === 0 ? 0 : 1;
});
