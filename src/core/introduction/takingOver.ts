import { wholeNameOf } from './addressees.ts';

/** The second mail to a buyer who was told of `before`, a name: it says who comes instead, and nothing once more. */
export function takingOver(before: string): { subject: string; body: string } {
  const name = wholeNameOf(before.replace(/[{}[\]]/gu, ''));
  return {
    subject: `{ae} takes over from ${name}[, ahead of our meeting on {day}]`,
    body: `Hi {buyer},

{ae} takes over from ${name} as our account executive[ for {account}], and is copied here. From now on {aeFirstName} will lead our conversation, and knows what we discussed, so you won’t have to explain it twice.

[Our meeting is confirmed for {time}.][ {joins}]

If the time no longer suits you, or somebody else should be there, just reply to all.

Best regards,
{sdr}`,
  };
}
