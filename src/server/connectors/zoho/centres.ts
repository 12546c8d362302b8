/** Zoho's data centres: each has its own accounts and its own API, and a key of one is none in another. */

interface Centre {
  accounts: string;
  api: string;
}

const centreAt = (domain: string): Centre => ({ accounts: `https://accounts.zoho.${domain}`, api: `https://www.zohoapis.${domain}` });
const CANADA: Centre = { accounts: 'https://accounts.zohocloud.ca', api: 'https://www.zohoapis.ca' };

/** `origin`: as its records have it, `https://crm.zoho.eu/crm`. */
export function centreOf(origin: string): Centre {
  const { host } = new URL(origin);
  return host === 'crm.zohocloud.ca' || host === 'crm.zoho.ca' ? CANADA : centreAt(host.replace(/^crm\.zoho\./, ''));
}
