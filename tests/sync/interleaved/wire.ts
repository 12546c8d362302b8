/** The network between the devices and the real server, as bad as it can be: one fault at one request of a round. */

export const FAULTS = [
  'none',
  'request-lost',
  'answer-lost',
  'twice',
  'late',
  'truncated',
  'portal',
  'portal-after',
  'proxy-401',
  'failed',
  'failed-after',
  'away',
  'too-many',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Wire {
  /** The next round meets this fault at its `at`-th request. */
  next(fault: Fault, at: number): void;
  /** One request that was thought lost arrives after all, whichever; its answer reaches nobody. */
  deliverLate(pick: number): Promise<void>;
  deliverAllLate(): Promise<void>;
  close(): void;
}

const PORTAL = () => new Response('<h1>Welcome to the hotel</h1>', { headers: { 'content-type': 'text/html' } });
const PROBLEM_OF = (status: number, name: string, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ type: `urn:baton:problem:${name}`, title: name, status }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });

/** Takes the place of `fetch` until it is closed. */
export function badWire(): Wire {
  const real = globalThis.fetch;
  const late: (() => Promise<Response>)[] = [];
  let plan: { fault: Fault; at: number } = { fault: 'none', at: 0 };
  let requests = 0;

  const lost = (): never => {
    throw new TypeError('the network was cut');
  };

  globalThis.fetch = async (input, init) => {
    const send = () => real(input, init);
    const fault = requests === plan.at ? plan.fault : 'none';
    requests += 1;
    switch (fault) {
      case 'none':
        return send();
      case 'request-lost':
        return lost();
      case 'answer-lost':
        await drained(send());
        return lost();
      case 'twice':
        await drained(send());
        return send();
      case 'late':
        late.push(() => real(input, { ...init, signal: null }));
        return lost();
      case 'truncated': {
        const answer = await send();
        const text = await answer.text();
        return new Response(text.slice(0, Math.floor(text.length / 2)), answer);
      }
      case 'portal':
        return PORTAL();
      case 'portal-after':
        await drained(send());
        return PORTAL();
      case 'proxy-401':
        return new Response('<h1>Proxy</h1>', { status: 401, headers: { 'content-type': 'text/html' } });
      case 'failed':
        return PROBLEM_OF(500, 'failed');
      case 'failed-after':
        await drained(send());
        return PROBLEM_OF(500, 'failed');
      case 'away':
        return new Response('<h1>Back soon</h1>', { status: 503, headers: { 'content-type': 'text/html', 'retry-after': '30' } });
      case 'too-many':
        return PROBLEM_OF(429, 'too-many', { 'retry-after': '7' });
    }
  };

  const deliverLate = async (pick: number): Promise<void> => {
    const [one] = late.splice(pick % Math.max(1, late.length), 1);
    if (one) await drained(one());
  };
  return {
    next(fault, at) {
      plan = { fault, at };
      requests = 0;
    },
    deliverLate,
    async deliverAllLate() {
      while (late.length > 0) await deliverLate(late.length - 1);
    },
    close() {
      globalThis.fetch = real;
    },
  };
}

async function drained(answer: Promise<Response>): Promise<void> {
  await (await answer).text();
}
