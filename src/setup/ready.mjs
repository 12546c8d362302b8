/** Everything a fresh clone needs, in its order. Each step says what it does and why, and nothing when there is nothing to do. */
import { build } from './build.mjs';
import { getChromium } from './chromium.mjs';
import { getNode } from './node.mjs';
import { getPackages } from './packages.mjs';

/** @returns {import('./node.mjs').Runtime} */
export function readyToRun() {
  const runtime = getNode();
  getPackages(runtime);
  return runtime;
}

/** @returns {import('./node.mjs').Runtime} */
export function readyToUse() {
  const runtime = readyToRun();
  build(runtime);
  return runtime;
}

/** @returns {import('./node.mjs').Runtime} whose environment names the Chromium to test with */
export function readyToTest() {
  const runtime = readyToUse();
  return { ...runtime, env: { ...runtime.env, BATON_CHROMIUM: getChromium(runtime.env) } };
}
