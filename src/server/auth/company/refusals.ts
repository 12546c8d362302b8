/** Why somebody is not signed in by their company, in words that say what to do. */

export const REFUSALS = {
  over: 'This sign-in was begun more than ten minutes ago, or was used already. Begin it again.',
  denied: 'Your company’s sign-in did not let you through. Try again, or ask your administrator whether you may use Baton.',
  unfitting:
    'What your company’s sign-in answered does not fit what was asked. Begin it again; if it stays so, tell whoever runs this server.',
  clock: 'The clock of this server and that of your company’s sign-in differ. Tell whoever runs this server to set it right.',
  unverified:
    'Your company’s sign-in does not say that your e-mail address is verified. Ask your administrator to have it verified, then try again.',
  stranger: 'Your e-mail address belongs to no workspace here. Sign in with the address of your work, or with a sign-in code.',
  'no-workspace': 'This server does not know which workspace is your company’s. Tell whoever runs it to look at BATON_OIDC_DOMAINS.',
  'no-role':
    'Your company’s sign-in gives this account no role in Baton. Ask your administrator to put you into the right group there, or sign in with another account.',
  'not-invited': 'Nobody has invited you yet. Ask your administrator to add you, then sign in again.',
  left: 'You are no longer active in this workspace. Ask your administrator if that is wrong.',
  changed: 'Your e-mail address is known here as somebody else’s account at your company. Ask your administrator to release it.',
} as const;
export type Refusal = keyof typeof REFUSALS;

/** What a step comes to: what it gives, or why not. */
export type Answer<T, R = Refusal | 'away'> = { ok: true; value: T } | { ok: false; refusal: R };

export const refuse = <R extends Refusal | 'away' | 'key-reused'>(refusal: R) => ({ ok: false, refusal }) as const;
