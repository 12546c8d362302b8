/** The two leads of a team, who sign its bar and are told what runs late. */
import * as z from 'zod';
import { setting } from './setting.ts';

const lead = z.string().max(100).nullable();

export const leads = setting({
  /** Ids of people; null where nobody is named. */
  schema: z.object({ sdrLead: lead, aeLead: lead }),
  standard: { sdrLead: null, aeLead: null },
  scope: 'team',
  changers: ['admin'],
});
