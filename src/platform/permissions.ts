/** CRM addresses that a person adds: one permission for one address, asked for by the browser. */
import browser from 'webextension-polyfill';
import { crmPattern } from './address.ts';
import { addedPatterns, injectOpenTabs, registerAdded } from './contentScripts.ts';

export type Added = { ok: true } | { ok: false; message: string };

/** Must be called from a click or a key: the browser asks the person. Never rejects. */
export async function addCrmAddress(typed: string): Promise<Added> {
  const pattern = crmPattern(typed);
  if (!pattern)
    return { ok: false, message: 'Type the address of your CRM as it stands in the browser, for example https://crm.example.com.' };
  try {
    const granted = await browser.permissions.request({ origins: [pattern] });
    if (!granted) return { ok: false, message: 'Baton needs your permission to open on this address. Add it again, then choose “Allow”.' };
    await registerAdded();
    await injectOpenTabs([pattern]);
    return { ok: true };
  } catch {
    return { ok: false, message: 'The browser does not allow extensions on this address. Check it, then try again.' };
  }
}

/** `https://crm.example.com`, in alphabetical order. */
export async function crmAddresses(): Promise<string[]> {
  return (await addedPatterns()).map((pattern) => pattern.replace(/\/\*$/, ''));
}

export async function removeCrmAddress(address: string): Promise<void> {
  await browser.permissions.remove({ origins: [`${address}/*`] });
  await registerAdded();
}
