/** Where the backend is to stand: told in a sentence, before anything is set up for it, when it cannot stand there. */
import { createServer } from 'node:net';
import { Refusal } from './say.mjs';

/** @typedef {{ host: string, port: number }} Place */

/** Throws a `Refusal` where PORT is no port. @param {NodeJS.ProcessEnv} env @returns {Place} */
export function placeOf(env) {
  const [host, port] = [env['BATON_HOST'] || '127.0.0.1', env['PORT'] || '8787'];
  if (!/^\d+$/.test(port) || Number(port) > 65_535)
    throw new Refusal(`PORT is ${port}, which is no port. Give a number from 1 to 65535: PORT=8787 npm start`);
  return { host, port: Number(port) };
}

/** The address that a browser on this machine opens: a server on all addresses is on this one too, where the extension is at home. @param {Place} place */
export function addressOf({ host, port }) {
  const opened = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${opened.includes(':') ? `[${opened}]` : opened}:${port}`;
}

/** Resolves where the backend can listen, rejects with a `Refusal` where not. @param {Place} place @returns {Promise<void>} */
export function tryPlace({ host, port }) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => reject(new Refusal(troubleAt({ host, port }, String(error.code)))));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** @param {Place} place @param {string} code an error code of the system @returns {string} */
export function troubleAt({ host, port }, code) {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken, perhaps by a Baton that runs already. Stop that one, or choose another: PORT=${port === 65_535 ? 8787 : port + 1} npm start`;
  if (code === 'EACCES' || code === 'EPERM')
    return `This user may not use port ${port}; those below 1024 are mostly kept for the system. Choose another: PORT=8787 npm start`;
  return `BATON_HOST is ${host}, which is no address of this machine (${code}). Leave it out to be reached from this machine only, or give 0.0.0.0 for all of its addresses.`;
}
