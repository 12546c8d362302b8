/** `npm start`: sets everything up, runs the backend in the foreground and, where there is a screen, opens a Chromium with the extension on the practice CRM. */
import { addressOf, placeOf, tryPlace } from './address.mjs';
import { openBrowser, wantsBrowser } from './browser.mjs';
import { readyToUse } from './ready.mjs';
import { main, runInFront } from './say.mjs';

await main(async () => {
  const place = placeOf(process.env);
  await tryPlace(place);
  const { node, env } = readyToUse();
  const server = runInFront([node, 'src/server/main.ts', '--first-workspace'], env);
  if (wantsBrowser(env, process.platform)) openBrowser(env, addressOf(place), server);
  return server;
});
