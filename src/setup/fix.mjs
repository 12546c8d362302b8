/** `npm run fix`: mends what can be mended by itself: format, order of imports, safe lint fixes. */
import { readyToRun } from './ready.mjs';
import { main, runInFront } from './say.mjs';

await main(async () => {
  const { node, env } = readyToRun();
  return runInFront([node, 'node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...process.argv.slice(2)], env);
});
