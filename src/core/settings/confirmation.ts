/** The confirmation that a buyer of a marketing lead is sent by itself (domain, "Clocks"). */

import * as z from 'zod';
import { CONFIRMATION_PLACEHOLDERS } from '../introduction/confirmation.ts';
import { setting } from './setting.ts';
import { template } from './templates.ts';

const texts = {
  subject: 'Confirmed: our meeting on {day}',
  body: `Hi {buyer},

This is to confirm our meeting on {time}.

{ae} will speak with you and already knows what you told {sdr}, so there is no need to prepare anything.

If the time no longer suits you, just reply to this mail: it reaches {aeFirstName}.

Best regards,
{ae}`,
};

const schema = z.object({
  /** Nothing goes to a buyer by itself until an administrator wants it. */
  sends: z.boolean().default(false),
  subject: template(200, CONFIRMATION_PLACEHOLDERS)
    .refine((subject) => !subject.includes('\n'), 'A subject is one line.')
    .default(texts.subject),
  body: template(5_000, CONFIRMATION_PLACEHOLDERS).default(texts.body),
});

export const confirmation = setting({ schema, standard: schema.parse({}), scope: 'workspace', changers: ['admin'] });
