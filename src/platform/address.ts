/** Addresses as people type them. */

function parsed(typed: string, usual: 'https:' | 'http:'): URL | null {
  const text = typed.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${usual}//${text}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  // What browsers make of a blank within a host.
  if (url.hostname.includes('%')) return null;
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname && !url.username && !url.password ? url : null;
}

const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

function isLocal(typed: string): boolean {
  const url = parsed(typed, 'http:');
  return url !== null && LOCAL.test(url.hostname);
}

/** Scheme, host and port of a Baton server, without a path; null where the text is no address. Clear text is for this machine only. */
export function serverAddress(typed: string): string | null {
  const url = parsed(typed, isLocal(typed) ? 'http:' : 'https:');
  if (!url || (url.protocol === 'http:' && !LOCAL.test(url.hostname))) return null;
  return url.origin;
}

/** The match pattern of everything on a CRM's host; null where the text is no address. Ports are left out: not every browser takes them. */
export function crmPattern(typed: string): string | null {
  const url = parsed(typed, 'https:');
  return url ? `${url.protocol}//${url.hostname}/*` : null;
}
