/** Texts that a workspace words for itself. */
import * as z from 'zod';
import { faultsIn } from '../introduction/template.ts';
import { setting } from './setting.ts';

/** Refuses a placeholder that there is none of, with its place. */
const template = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'Write a text: an empty one cannot be sent.')
    .max(most, `Shorten it to ${most.toLocaleString('en')} characters.`)
    .superRefine((text, context) => {
      for (const { line, column, message } of faultsIn(text))
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
      subject: 'Meet {ae}[ before we talk on {day}]',
      body: `Hi {buyer},

thank you for taking the time to talk with me.[ What I took along, in your words: {words}]

I would like you to meet {ae}, who is copied here and takes it from here. {aeFirstName} has my notes, so you will not have to tell it all again.[ What we agreed on, and what {aeFirstName} will cover: {agenda}.]

[We meet on {time}.][ {joins}]

If somebody else should be there, or the time does not suit you any more, just reply to all.

Best regards
{sdr}`,
    },
  },
  scope: 'workspace',
  changers: ['admin'],
});
