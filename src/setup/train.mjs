/** `npm run train`: learns the scorer's weights from the labelled texts, some minutes. */
import { readyToTest } from './ready.mjs';
import { main, runInFront } from './say.mjs';

await main(async () => {
  const { node, env } = readyToTest();
  return runInFront([node, 'src/training/run.ts'], env);
});
