/** The CRMs in which the server itself keeps the notes, by a key: there no device writes as well. The server alone writes it, when one is connected or no more. */
import * as z from 'zod';
import { recordSchema } from '../handoff/record.ts';
import { setting } from './setting.ts';

const { crm, origin } = recordSchema.shape;

export const connections = setting({
  schema: z.object({ connected: z.array(z.object({ crm, origin })).max(100) }),
  standard: { connected: [] },
  scope: 'workspace',
  changers: [],
});
