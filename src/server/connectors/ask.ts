/** Asks a CRM's API: only hosts of its connector, and of what comes back only JSON. */
import type { WhyNot } from '../../core/notices/whyNot.ts';
import { exchange, retryAfterIn } from '../outward/exchange.ts';
import type { Ask, AskAt, Asked, Connector, Reply } from './contract.ts';

const WITHIN_MS = 20_000;
const ANSWER_MAX = 4_000_000;

export interface Reach {
  /** Hosts, `HOST` or `HOST:PORT`, inside this server's own network that CRMs of a workspace's own may stand on. */
  allowed: readonly string[];
  /** What answers in the place of a site: tests have no vendor. */
  standIn?: (site: string) => string;
  /** Milliseconds that one answer may take. */
  withinMs?: number;
  /** Ends all that is asked, and asks nothing more. */
  signal?: AbortSignal | undefined;
}

const silent = (why: WhyNot): Reply => ({ status: 0, body: undefined, obstacle: why });

/** Whether this site is one that the connector may ask, whoever named it. */
function isTheirs(site: string, hosts: Connector<unknown>['hosts']): boolean {
  if (!URL.canParse(site)) return false;
  const { protocol, hostname, port } = new URL(site);
  if (hosts === 'own') return true;
  return protocol === 'https:' && port === '' && hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

export function asking(
  hosts: Connector<unknown>['hosts'],
  { allowed, standIn = (site) => site, withinMs = WITHIN_MS, signal }: Reach,
): AskAt {
  return (site) =>
    async (path, asked): Promise<Reply> => {
      if (!isTheirs(site, hosts)) return silent('no-such-host');
      const whole = new URL(standIn(site));
      // A path cannot lead to another host, whatever stands in it.
      const address = `${whole.origin}${whole.pathname.replace(/\/$/, '')}${path.startsWith('/') ? '' : '/'}${path}`;
      return replyTo(address, asked, { allowed: hosts === 'own' || standIn(site) !== site ? allowed : [], withinMs, signal });
    };
}

async function replyTo(
  address: string,
  { method, headers = {}, body, form }: Asked,
  reach: Required<Pick<Reach, 'allowed' | 'withinMs'>> & Pick<Reach, 'signal'>,
): Promise<Reply> {
  const sent = form ? new URLSearchParams(form).toString() : body === undefined ? undefined : JSON.stringify(body);
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json; charset=utf-8';
  const answer = await exchange(address, {
    method,
    headers: { Accept: 'application/json', ...(sent !== undefined && { 'Content-Type': type }), ...headers },
    body: sent,
    ...reach,
    most: ANSWER_MAX,
  });
  if (!answer.ok) return silent(answer.why);
  const afterMs = retryAfterIn(answer.headers, Date.now());
  const reason = answer.headers['x-status-reason'];
  return {
    status: answer.status,
    body: answer.isCut ? undefined : jsonIn(answer.text),
    ...(afterMs !== undefined && { afterMs }),
    ...(typeof reason === 'string' && { reason }),
    ...(answer.status >= 300 && answer.status < 400 && { obstacle: 'redirected' as const }),
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `ask` with these headers on each question. */
export const signedBy =
  (ask: Ask, headers: Record<string, string>): Ask =>
  (path, asked) =>
    ask(path, { ...asked, headers: { ...headers, ...asked.headers } });
