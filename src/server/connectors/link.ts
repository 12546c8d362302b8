/** A connector at work for one connection: signed, with a token that is fetched again once where it is not taken any more. */
import type { Answered } from '../../core/handoff/crmNote.ts';
import { asking, type Reach, signedBy } from './ask.ts';
import type { Ask, AskAt, Connector, Link, Signed } from './contract.ts';
import { type Hide, hiding, textsIn, tokensIn } from './secrets.ts';

/** Tokens by connection and sealed key; in memory alone. */
export type Tokens = Map<string, { signed: Signed; until: number }>;

interface Asked {
  origin: string;
  credential: unknown;
  /** Of the connection as it is kept now: another one with another key. */
  key: string;
  reach: Reach;
  tokens: Tokens;
  /** Epoch milliseconds. */
  now: number;
}

export async function linkOf(
  connector: Connector<unknown>,
  { origin, credential, key, reach, tokens, now }: Asked,
): Promise<Answered<Link<unknown>>> {
  const given = textsIn(credential);
  let hidden = hiding(given);
  const hide: Hide = (text) => hidden(text);
  const bare = asking(connector.hosts, reach);
  const at: AskAt = (where) => {
    const ask = bare(where);
    return async (path, asked) => ({ ...(await ask(path, asked)), hide });
  };
  const site = at(connector.api(origin, credential));

  async function fresh(): Promise<Answered<Signed>> {
    tokens.delete(key);
    const answer = await connector.sign(credential, origin, at);
    if (answer.ok && answer.value.lastsMs !== undefined) tokens.set(key, { signed: answer.value, until: now + answer.value.lastsMs });
    return answer;
  }

  const kept = tokens.get(key);
  const first = kept && kept.until > now ? { ok: true as const, value: kept.signed } : await fresh();
  if (!first.ok) return first;
  let signed = first.value;
  hidden = hiding([...given, ...tokensIn(signed.headers)]);
  let isRenewed = false;
  const ask: Ask = async (path, asked) => {
    const reply = await signedBy(site, signed.headers)(path, asked);
    if (reply.status !== 401 || signed.lastsMs === undefined || isRenewed) return reply;
    isRenewed = true;
    const again = await fresh();
    if (!again.ok) return reply;
    hidden = hiding([...given, ...tokensIn(signed.headers), ...tokensIn(again.value.headers)]);
    signed = again.value;
    return signedBy(site, signed.headers)(path, asked);
  };
  return { ok: true, value: { origin, credential, ask, hide } };
}
