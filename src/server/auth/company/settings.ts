/** Settings of the sign-in by the company: an OpenID provider, whose people belong to which workspace, and which roles its claim gives. */
import * as z from 'zod';
import { ROLES, type Role } from '../../../core/handoff/person.ts';

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;
const REDIRECT = /^https:\/\/[a-z0-9-]+\.(chromiumapp\.org|extensions\.allizom\.org)\/\S*$/;

const issuer = z
  .url({ protocol: /^https?$/, error: 'Give the address of your OpenID provider, like https://login.example.com.' })
  .refine(
    (text) => text.startsWith('https:') || (URL.canParse(text) && LOOPBACK.test(new URL(text).hostname)),
    'Give an https address: secrets travel there.',
  );

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `Sales development=sdr, RevOps=admin`: a claim's value and what it stands for; a value may come twice. */
const roleMap = z.string().transform((text, context) => {
  const pairs = listed(text).map((part) => /^(.+)=\s*([a-z]+)$/.exec(part)?.slice(1, 3) ?? []);
  const isRole = (name: string | undefined): name is Role => ROLES.some((role) => role === name);
  const map: [value: string, role: Role][] = [];
  for (const [value, role] of pairs) if (value !== undefined && isRole(role)) map.push([value.trim(), role]);
  if (map.length > 0 && map.length === pairs.length) return map;
  context.addIssue({
    code: 'custom',
    message: `Give pairs like Sales development=sdr, with commas between; roles are ${ROLES.join(', ')}.`,
  });
  return z.NEVER;
});

/** `northwind.example=WORKSPACE`, or the domain alone where there is one workspace. */
const domainMap = z.string().transform((text, context) => {
  const pairs = listed(text).map((part) => /^([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:\s*=\s*(\S+))?$/i.exec(part));
  const map = new Map<string, string | null>();
  for (const pair of pairs) if (pair?.[1]) map.set(pair[1].toLowerCase(), pair[2] ?? null);
  if (map.size > 0 && pairs.every((pair) => pair !== null)) return map;
  context.addIssue({
    code: 'custom',
    message:
      'Give e-mail domains like northwind.example, or northwind.example=WORKSPACE-ID where there are several workspaces, with commas between.',
  });
  return z.NEVER;
});

const redirects = z
  .string()
  .transform(listed)
  .pipe(z.array(z.string().regex(REDIRECT, 'Give addresses like https://EXTENSION-ID.chromiumapp.org/company, with commas between.')));

export const companySettings = {
  BATON_OIDC_ISSUER: issuer.optional(),
  BATON_OIDC_CLIENT_ID: z.string().min(1, 'Give the client id that your provider shows.').optional(),
  BATON_OIDC_CLIENT_SECRET: z.string().min(8, 'Give the client secret that your provider shows, at least 8 characters.').optional(),
  BATON_OIDC_DOMAINS: domainMap.optional(),
  BATON_OIDC_ROLE_CLAIM: z.string().min(1, 'Give the name of a claim, or leave it out.').default('roles'),
  BATON_OIDC_ROLES: roleMap.optional(),
  BATON_OIDC_SCOPES: z
    .string()
    .regex(/(^|\s)openid(\s|$)/, 'Give scopes with blanks between, openid among them.')
    .default('openid email profile'),
  BATON_OIDC_TEAM: z.string().min(1, 'Give the name of a team, or leave it out.').default('Team one'),
  BATON_OIDC_NAME: z.string().min(1, 'Give the name of your company, or leave it out.').max(60, 'Give at most 60 characters.').optional(),
  BATON_OIDC_REDIRECTS: redirects.optional(),
};
const settingsSchema = z.object(companySettings);
type Settings = z.infer<typeof settingsSchema>;

const NEEDED = ['BATON_OIDC_ISSUER', 'BATON_OIDC_CLIENT_ID', 'BATON_OIDC_CLIENT_SECRET', 'BATON_OIDC_DOMAINS'] as const;
const FURTHER = ['BATON_OIDC_ROLES', 'BATON_OIDC_NAME', 'BATON_OIDC_REDIRECTS'] as const;

/** The names of those that are missing where some are given. */
export function missingCompanySettings(settings: Settings): string[] {
  const isWanted = [...NEEDED, ...FURTHER].some((name) => settings[name] !== undefined);
  return isWanted ? NEEDED.filter((name) => settings[name] === undefined) : [];
}

export interface CompanyOptions {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Workspace ids by e-mail domain; null stands for the only one. */
  domains: ReadonlyMap<string, string | null>;
  roleClaim: string;
  /** Null where the claim gives no roles, and people are invited. */
  roles: readonly (readonly [value: string, role: Role])[] | null;
  scopes: string;
  /** Name of the team that new people belong to. */
  team: string;
  /** What people call the company. */
  name: string | null;
  /** Addresses that the provider may send people back to, each the extension's own in some browser. */
  redirects: readonly string[];
}

/** The path of the address that the browser gives the extension for it. */
const REDIRECT_PATH = 'company';

/** Null where the company has none. `origins` are those of the extension. */
export function companyOptions(settings: Settings, origins: readonly string[]): CompanyOptions | null {
  const { BATON_OIDC_ISSUER, BATON_OIDC_CLIENT_ID, BATON_OIDC_CLIENT_SECRET, BATON_OIDC_DOMAINS } = settings;
  if (!BATON_OIDC_ISSUER || !BATON_OIDC_CLIENT_ID || !BATON_OIDC_CLIENT_SECRET || !BATON_OIDC_DOMAINS) return null;
  const usual = origins.flatMap((origin) => {
    const id = /^chrome-extension:\/\/([a-p]{32})$/.exec(origin)?.[1];
    return id ? [`https://${id}.chromiumapp.org/${REDIRECT_PATH}`] : [];
  });
  return {
    issuer: BATON_OIDC_ISSUER,
    clientId: BATON_OIDC_CLIENT_ID,
    clientSecret: BATON_OIDC_CLIENT_SECRET,
    domains: BATON_OIDC_DOMAINS,
    roleClaim: settings.BATON_OIDC_ROLE_CLAIM,
    roles: settings.BATON_OIDC_ROLES ?? null,
    scopes: settings.BATON_OIDC_SCOPES,
    team: settings.BATON_OIDC_TEAM,
    name: settings.BATON_OIDC_NAME ?? null,
    redirects: [...usual, ...(settings.BATON_OIDC_REDIRECTS ?? [])],
  };
}
