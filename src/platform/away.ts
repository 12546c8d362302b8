/** Out of office, told to the server. */
import { keptAwaySchema, type NewAway, PEOPLE_PATH } from '../protocol/away.ts';
import { request } from './http.ts';

interface Account {
  server: string;
  token: string;
}

/** The same `key` and words, sent again after an answer got lost, say it once. `person` is a user id. */
export function putAway({ server, token }: Account, person: string, body: NewAway, key: string) {
  const path = `${PEOPLE_PATH}/${encodeURIComponent(person)}/away`;
  return request(server, { method: 'PUT', path, token, key, body, schema: keptAwaySchema });
}
