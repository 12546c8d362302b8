/** `npm start`: sets everything up, runs the backend in the foreground and, where there is a screen, opens a Chromium with the extension on the practice CRM. */
import { createServer } from 'node:net';
import { openBrowser, wantsBrowser } from './browser.mjs';
import { readyToUse } from './ready.mjs';
import { main, Refusal, runInFront } from './say.mjs';

await main(async () => {
  const { node, env } = readyToUse();
  const [host, port] = [env['BATON_HOST'] || '127.0.0.1', Number(env['PORT'] || 8787)];
  await refuseTakenPort(host, port);
  const server = runInFront([node, 'src/server/main.ts', '--first-workspace'], env);
  if (wantsBrowser(env, process.platform)) openBrowser(env, `http://${host}:${port}`, server);
  return server;
});

/** Before the backend starts, so that nothing is set up for a port it cannot have. @param {string} host @param {number} port */
function refuseTakenPort(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => reject(error.code === 'EADDRINUSE' ? taken(port) : error));
    probe.listen(port, host, () => probe.close(resolve));
  });
}

/** @param {number} port */
function taken(port) {
  return new Refusal(
    `Port ${port} is taken, perhaps by a Baton that runs already. Stop that one, or choose another: PORT=${port + 1} npm start`,
  );
}
