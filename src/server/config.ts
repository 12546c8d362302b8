/** Settings by environment, checked once at start. */
import { resolve } from 'node:path';
import * as z from 'zod';
import { companySettings, missingCompanySettings } from './auth/company/settings.ts';
import { connectorSettings } from './connectors/settings.ts';
import { missingNoticeSettings, noticeSettings } from './notices/settings.ts';
import { servingSettings, wholeNumber } from './serving.ts';

/** Folder of the project: what is built and the embedded store stand below it. */
export const PROJECT_ROOT = resolve(import.meta.dirname, '../..');

/** The id that the manifest's `key` gives the extension. */
export const EXTENSION_ID = 'hmjcegnkdbcelggcjiigjbnoeiflknip';

const origins = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.string().regex(/^[a-z-]+:\/\/[^\s/]+$/, 'Give origins like chrome-extension://ID, with commas between.')));

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const settingsSchema = z.object({
  PORT: wholeNumber(0, 65_535).default(8787),
  BATON_HOST: z.string().min(1, 'Give an address of this machine, or leave it out.').default('127.0.0.1'),
  BATON_DATA: z
    .string()
    .min(1, 'Give a folder, or leave it out.')
    .default('.baton')
    .transform((folder) => resolve(PROJECT_ROOT, folder)),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'Give an address like postgres://USER:PASSWORD@HOST:5432/DATABASE.' })
    .optional(),
  BATON_PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'Give an address like https://baton.example.' }).optional(),
  BATON_LOG_LEVEL: z.enum(LOG_LEVELS, `Give one of ${LOG_LEVELS.join(', ')}.`).optional(),
  BATON_EXTENSION_ORIGINS: origins.default([`chrome-extension://${EXTENSION_ID}`]),
  ...servingSettings,
  ...companySettings,
  ...noticeSettings,
  ...connectorSettings,
});
export type Settings = z.infer<typeof settingsSchema>;

/** Where the store is: a PostgreSQL database, or a folder. */
export const storePlace = ({ DATABASE_URL, BATON_DATA }: Settings): string => DATABASE_URL ?? BATON_DATA;

export type ReadSettings = { ok: true; settings: Settings } | { ok: false; message: string };

/** Reads the settings; the message of a refusal names each variable and what is wrong with it, a line each. */
export function readSettings(environment: Record<string, string | undefined>): ReadSettings {
  const named = Object.fromEntries(Object.keys(settingsSchema.shape).map((name) => [name, environment[name]]));
  const parsed = settingsSchema.safeParse(named);
  const faults = parsed.success ? missingIn(parsed.data) : parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);
  if (parsed.success && faults.length === 0) return { ok: true, settings: parsed.data };
  return { ok: false, message: `Baton cannot start with these settings.\n${faults.join('\n')}` };
}

const missingIn = (settings: Settings): string[] => [
  ...missingCompanySettings(settings).map((name) => `${name}: Set it too, or leave out all that begins with BATON_OIDC_.`),
  ...missingNoticeSettings(settings).map((name) => `${name}: Set it too, or leave out the other of BATON_SMTP_URL and BATON_MAIL_FROM.`),
];
