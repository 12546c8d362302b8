/** What a connector sent. */
import type { Question } from '../../crm/servers/serve.ts';

/** As JSON; an empty object where it was not. */
export function bodyOf({ headers, text }: Question): Record<string, unknown> {
  if (!headers['content-type']?.startsWith('application/json')) return {};
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
