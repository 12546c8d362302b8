/** Does a server answer where the settings say, and is it this one? */

import { addressOf } from '../../address.ts';
import { type Check, good, look, type Patient, wrong } from '../check.ts';

const PATIENCE_MS = 3_000;

type Answering = 'ready' | 'not-ready' | 'another-program';

/** Who answers where the settings say; null where nobody does. */
export async function answering({
  BATON_HOST,
  PORT,
}: Patient['settings']): Promise<{ who: Answering; url: string; status: number } | null> {
  const url = addressOf(BATON_HOST, PORT);
  const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' }).catch(() => null);
  if (!answer) return null;
  const { status } = answer;
  const text = await answer.text();
  if (status === 200 && text === '{"status":"ok"}') return { who: 'ready', url, status };
  return { who: text.includes('urn:baton:problem') ? 'not-ready' : 'another-program', url, status };
}

export const serverCheck: Check = {
  name: 'server',
  async examine({ settings }) {
    const found = await answering(settings);
    if (!found)
      return [look(`no server answers at ${addressOf(settings.BATON_HOST, settings.PORT)}. Start one with baton serve, or npm start`)];
    const { who, url, status } = found;
    if (who === 'ready') return [good(`the server at ${url} is ready`)];
    if (who === 'not-ready') return [wrong(`the server at ${url} is not ready (${status}). Its log says why`)];
    return [wrong(`another program answers at ${url}. Stop it, or set PORT to another number`)];
  },
};
