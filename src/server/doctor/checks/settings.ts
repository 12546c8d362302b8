/** Settings that fit their schema and still do not fit together. */
import { type Check, good, look } from '../check.ts';

const isLocal = (host: string): boolean => /^(localhost|127\.|::1$)/.test(host);

export const settingsCheck: Check = {
  name: 'settings',
  async examine({ settings }) {
    const found = [];
    const {
      BATON_PUBLIC_URL: address,
      BATON_HOST: host,
      BATON_METRICS_TOKEN,
      BATON_PROXIES,
      BATON_TOKEN_RATE,
      BATON_ADDRESS_RATE,
    } = settings;
    if (address?.startsWith('http:') && !isLocal(new URL(address).hostname))
      found.push(
        look(
          `BATON_PUBLIC_URL is ${address}: tokens and briefs travel in clear. Put a proxy with TLS in front and give its https address.`,
        ),
      );
    if (!isLocal(host) && !address)
      found.push(look(`BATON_HOST is ${host} and BATON_PUBLIC_URL is not set: people are told an address they may not reach. Set it.`));
    if (address?.startsWith('https:') && BATON_PROXIES === 0)
      found.push(
        look(
          'BATON_PUBLIC_URL is https, so there is a proxy, and BATON_PROXIES is 0: everybody counts as one address. Set it to the number of proxies.',
        ),
      );
    if (!isLocal(host) && !BATON_METRICS_TOKEN)
      found.push(look('BATON_METRICS_TOKEN is not set: /metrics answers this machine only. Set one to read it from elsewhere.'));
    if (BATON_TOKEN_RATE === 0 || BATON_ADDRESS_RATE === 0)
      found.push(
        look('A rate is 0, so nobody is held back. That is for measuring; leave BATON_TOKEN_RATE and BATON_ADDRESS_RATE out otherwise.'),
      );
    return found.length > 0 ? found : [good('the settings fit')];
  },
};
