/** Adapters that the workspace wrote itself: how CRMs that Baton does not know, or that were changed, are recognised and read. */
import { readAdapters } from '../adapters/kept.ts';
import { type AdapterList, adaptersSchema } from '../adapters/schema.ts';
import { setting } from './setting.ts';

export const adapters = setting({
  schema: adaptersSchema,
  standard: { version: 1, adapters: [] },
  scope: 'workspace',
  changers: ['admin'],
  salvage(value): AdapterList | null {
    const { adapters } = readAdapters(value);
    return adapters.length > 0 ? { version: 1, adapters } : null;
  },
});
