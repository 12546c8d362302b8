/** Texts that a workspace words for itself. */
import * as z from 'zod';
import { faultsIn, type Placeholder } from '../introduction/template.ts';
import { setting } from './setting.ts';

/** Refuses a placeholder that there is none of, with its place. `known`: what may stand in it. */
export const template = (most: number, known?: readonly Placeholder[]) =>
  z
    .string()
    .trim()
    .min(1, 'Write a text: an empty one cannot be sent.')
    .max(most, `Shorten it to ${most.toLocaleString('en')} characters.`)
    .superRefine((text, context) => {
      for (const { line, column, message } of faultsIn(text, known))
        context.addIssue({ code: 'custom', message: `Line ${line}, column ${column}: ${message}` });
    });

export const introductionTemplateSchema = z.object({
  subject: template(200).refine((subject) => !subject.includes('\n'), 'A subject is one line.'),
  body: template(5_000),
});

const schema = z.object({ introduction: introductionTemplateSchema });

export const templates = setting({
  schema,
  standard: {
    introduction: {
      subject: 'Introducing {ae}[, ahead of our meeting on {day}]',
      body: `Hi {buyer},

Thank you for taking the time to talk with me.[ What you told me stayed with me: {words}]

I’d like you to meet {ae}, our account executive[ for {account}], who is copied here. From now on {aeFirstName} will lead our conversation, and I’ve shared what we discussed, so you won’t have to explain it twice.[ The next step we agreed on, which {aeFirstName} will lead: {agenda}.]

[Our meeting is confirmed for {time}.][ {joins}]

If the time no longer suits you, or somebody else should be there, just reply to all.

Best regards,
{sdr}`,
    },
  },
  scope: 'workspace',
  changers: ['admin'],
});
