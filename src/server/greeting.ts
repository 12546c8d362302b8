/** What to do next, in at most ten lines. */
import type { FirstCode } from './firstWorkspace.ts';

export function greeting(address: string, codes: FirstCode[]): string {
  const lines = [`Baton is running at ${address}`];
  if (codes.length > 0)
    lines.push(
      `1. Open the practice CRM: ${address}/practice/`,
      '2. Load the extension: chrome://extensions, Developer mode, "Load unpacked", choose dist/extension',
      `3. Sign in on its options page. Server address: ${address}  Sign-in code, one for each browser profile:`,
      ...codes.map(({ name, email, roles, code }) => `   ${name}, ${roles.join(' and ')}: ${code ?? another(email, roles)}`),
    );
  lines.push('Stop with Ctrl+C; everything is kept.');
  return lines.join('\n');
}

/** How somebody who signed in before gets a code for another device. */
const another = (email: string, roles: string[]): string =>
  `signed in before; another code: npm run -s baton -- invite --email ${email} ${roles.map((role) => `--role ${role}`).join(' ')}`;
