/** What a CRM says may repeat the key: nobody reads it there. */
import { describe, expect, test } from 'vitest';
import { hiding } from '../../../src/server/connectors/secrets.ts';
import { benchOf, noteAt } from './bench.ts';
import { BENCHES } from './benches.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe.each(BENCHES)('%s', (_, bench) => {
  test('its words come without the key, whatever it repeats of it', async () => {
    const { keep, server } = await benchOf(bench);
    const secrets = Object.values(bench.keys.writer as Record<string, string>).filter((value) => value.length > 3);
    const forms = secrets.flatMap((secret) => [secret, base64(`${secret}:`), base64(`x:${secret}`), base64(`xy${secret}z`)]);
    for (const form of forms) {
      const said = bench.refusal(`Bad key <${form}> of yours`);
      server.instead(bench.writes, said, said);
      const refused = await keep(noteAt(2));
      expect(refused).toMatchObject({ ok: false, trouble: 'refused', words: expect.stringContaining('Bad key <') });
      expect(refused).toMatchObject({ words: expect.stringContaining('…') });
      expect(JSON.stringify(refused)).not.toContain(form);
    }
  });

  test('nor the token that was fetched with it', async () => {
    const { keep, server } = await benchOf(bench);
    await keep(noteAt(1));
    const asked = server.questions.filter(bench.writes).at(-1);
    const token = asked?.headers.authorization?.split(' ').at(-1);
    if (token === undefined) return;
    const said = bench.refusal(`Token ${token} is expired`);
    const again = await benchOf(bench);
    again.server.instead(bench.writes, said, said);
    const refused = await again.keep(noteAt(2));
    expect(refused).toMatchObject({ ok: false, trouble: 'refused' });
    expect(JSON.stringify(refused)).not.toContain(token);
  });
});

test('a word that holds another goes whole, and what is short is left', () => {
  expect(hiding(['abcdef', 'abcdefghi', 'no'])('abcdefghi and abcdef, no')).toBe('… and …, no');
});
