/** Does a server answer where the settings say, and is it this one? */

import { addressOf } from '../../address.ts';
import { type Check, good, look, wrong } from '../check.ts';

const PATIENCE_MS = 3_000;

export const serverCheck: Check = {
  name: 'server',
  async examine({ settings }) {
    const url = addressOf(settings.BATON_HOST, settings.PORT);
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' }).catch(() => null);
    if (!answer) return [look(`no server answers at ${url}. Start one with baton serve, or npm start`)];
    const text = await answer.text();
    if (answer.status === 200 && text === '{"status":"ok"}') return [good(`the server at ${url} is ready`)];
    if (text.includes('urn:baton:problem')) return [wrong(`the server at ${url} is not ready (${answer.status}). Its log says why`)];
    return [wrong(`another program answers at ${url}. Stop it, or set PORT to another number`)];
  },
};
