/** CRM addresses beyond the manifest's: one permission for one address, asked for by the browser, whoever set it. */
import browser from 'webextension-polyfill';
import { crmPattern } from './address.ts';
import { addedPatterns, injectOpenTabs, registerAdded } from './contentScripts.ts';
import { managed } from './managed.ts';

export type Added = { ok: true } | { ok: false; message: string };

export interface CrmAddress {
  /** `https://crm.example.com` */
  address: string;
  /** By the administrator: nobody takes it away here. */
  isManaged: boolean;
  /** The person has let Baton in. */
  isAllowed: boolean;
}

const patternOf = (address: string): string => `${address}/*`;

/** Must be called from a click or a key: the browser asks the person. Never rejects. */
export async function addCrmAddress(typed: string): Promise<Added> {
  const pattern = crmPattern(typed);
  if (!pattern)
    return { ok: false, message: 'Type the address of your CRM as it stands in the browser, for example https://crm.example.com.' };
  return allow([pattern], 'Baton needs your permission to open on this address. Add it again, then choose “Allow”.');
}

/** The same for addresses that an administrator set. */
export function allowCrmAddresses(addresses: readonly string[]): Promise<Added> {
  return allow(addresses.map(patternOf), 'Baton needs your permission to open there. Press the button again, then choose “Allow”.');
}

async function allow(origins: string[], refused: string): Promise<Added> {
  try {
    if (!(await browser.permissions.request({ origins }))) return { ok: false, message: refused };
    await registerAdded();
    await injectOpenTabs(origins);
    return { ok: true };
  } catch {
    return { ok: false, message: 'The browser does not allow extensions on this address. Check it, then try again.' };
  }
}

/** In alphabetical order. */
export async function crmAddresses(): Promise<CrmAddress[]> {
  const [added, { crmPatterns }] = await Promise.all([addedPatterns(), managed()]);
  const set = new Set(crmPatterns);
  return [...new Set([...added, ...crmPatterns])].sort().map((pattern) => ({
    address: pattern.replace(/\/\*$/, ''),
    isManaged: set.has(pattern),
    isAllowed: added.includes(pattern),
  }));
}

/** The permission, the script, and what the script put into open pages, which the worker sees to. */
export async function removeCrmAddress(address: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(address)] });
  await registerAdded();
}
