/** Asks a record's own installation, and nobody else, with the session of the page it stands in. */
import type { RecordRef } from '../core/handoff/record.ts';
import type { Ask } from '../crm/contract.ts';

/** Milliseconds for one answer. */
const PATIENCE = 10_000;
/** Bytes of an answer. The largest that is of use, who is signed in to EspoCRM, has some 100 kB. */
const LARGEST = 2_000_000;

const NOTHING = { status: 0, body: undefined };

/** `unwanted` ends what is under way. */
export function askOf(record: RecordRef, unwanted: AbortSignal): Ask {
  return async (path, { method, headers = {}, body }) => {
    const url = new URL(record.origin + path);
    if (url.origin !== location.origin || !url.href.startsWith(`${record.origin}/`)) return NOTHING;
    try {
      const answer = await fetch(url, {
        method,
        headers: { Accept: 'application/json', ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        credentials: 'same-origin',
        cache: 'no-store',
        // Where it leads elsewhere, somebody else answers: a sign-in, most often.
        redirect: 'manual',
        signal: AbortSignal.any([unwanted, AbortSignal.timeout(PATIENCE)]),
      });
      return answer.type === 'opaqueredirect' ? { status: 302, body: undefined } : { status: answer.status, body: await jsonOf(answer) };
    } catch {
      return NOTHING;
    }
  };
}

/** Undefined where it is no JSON. Rejects where it is longer than anything that is of use. */
async function jsonOf(answer: Response): Promise<unknown> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = answer.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length;
    if (length > LARGEST) {
      await reader?.cancel();
      throw new Error('Too long an answer.');
    }
    chunks.push(next.value);
  }
  try {
    return JSON.parse(await new Blob(chunks).text());
  } catch {
    return undefined;
  }
}
