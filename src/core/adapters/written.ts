/**
 * What adapters must be where they are written: on the settings page, and on the server. More than where they are read, for it takes the list of all
 * public suffixes (docs/decisions/tldts.md).
 */
import { getPublicSuffix } from 'tldts';
import { addressPattern } from './address.ts';
import { adaptersSchema } from './schema.ts';

/** `github.io`, below which anybody may have a site: `*.github.io` would be everybody's. */
function everybodysHost(address: string): string | null {
  const read = addressPattern(address);
  if (!read.ok || !read.pattern.isBelow) return null;
  const { host } = read.pattern;
  return getPublicSuffix(host, { allowPrivateDomains: true }) === host ? host : null;
}

export const writtenAdaptersSchema = adaptersSchema.superRefine(({ adapters }, context) => {
  for (const [at, { address }] of adapters.entries()) {
    const host = everybodysHost(address);
    if (host !== null)
      context.addIssue({
        code: 'custom',
        path: ['adapters', at, 'address'],
        message: `*.${host} is not one company’s: anybody may have a site there. Write the CRM’s own host, as crm.${host}.`,
      });
  }
});
