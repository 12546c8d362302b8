/** What settings must be where they are written, over what they must be where they are read. */
import { getPublicSuffix } from 'tldts';
import type { ZodType } from 'zod';
import { addressPattern } from '../../core/adapters/address.ts';
import { adaptersSchema } from '../../core/adapters/schema.ts';
import { SETTINGS, type SettingName } from '../../core/settings/registry.ts';

/** `github.io`, below which anybody may have a site: `*.github.io` would be everybody's. */
function everybodysHost(address: string): string | null {
  const read = addressPattern(address);
  if (!read.ok || !read.pattern.isBelow) return null;
  const { host } = read.pattern;
  return getPublicSuffix(host, { allowPrivateDomains: true }) === host ? host : null;
}

const adapters = adaptersSchema.superRefine(({ adapters }, context) => {
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

/** It takes the list of all public suffixes, which no device is to carry (docs/decisions/tldts.md). */
const STRICTER: Partial<Record<SettingName, ZodType>> = { adapters };

export const writtenSchema = (name: SettingName): ZodType => STRICTER[name] ?? SETTINGS[name].schema;
