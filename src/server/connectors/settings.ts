/** Settings by environment of the notes that this server keeps on CRM records itself. */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { hostList } from '../notices/settings.ts';
import type { Reach } from './ask.ts';
import { type Sealer, sealer } from './seal.ts';

const BYTES = 32;
const HOW = 'Give 32 random bytes in base64 (openssl rand -base64 32); to change it, the new one, a comma, and the old one.';

/** Null where it is none. */
function keyIn(text: string): Buffer | null {
  const key = /^[A-Za-z0-9+/_-]{43}=?$/.test(text) ? Buffer.from(text, 'base64') : null;
  return key?.length === BYTES ? key : null;
}

const keys = z.string().transform((text, context): [Buffer, ...Buffer[]] => {
  const [first = null, ...others] = text.split(',').map((part) => keyIn(part.trim()));
  const rest = others.filter((key) => key !== null);
  if (first && rest.length === others.length) return [first, ...rest];
  context.addIssue({ code: 'custom', message: HOW });
  return z.NEVER;
});

export const connectorSettings = {
  BATON_SECRET_KEY: keys.optional(),
  BATON_CRM_HOSTS: hostList('Give hosts like crm.intern:8069, with commas between.').optional(),
};
const settingsSchema = z.object(connectorSettings);
type Settings = z.infer<typeof settingsSchema>;

export interface ConnectorOptions {
  /** Null where no key is there to seal with: then no CRM can be connected. */
  sealer: Sealer | null;
  reach: Reach;
}

const KEY_FILE = 'secret.key';

/** `folder`: of the embedded store, whose key is made when it is first needed; null for a database, which several servers share. */
export const connectorOptions = (
  { BATON_SECRET_KEY: given, BATON_CRM_HOSTS: hosts }: Settings,
  folder: string | null,
): ConnectorOptions => ({
  sealer: given ? sealer(given) : folder === null ? null : sealer([keyOf(folder)]),
  reach: { allowed: hosts ?? [] },
});

/** Throws where the file is there and holds no key: what it sealed would be lost by another one. */
function keyOf(folder: string): Buffer {
  const file = join(folder, KEY_FILE);
  try {
    // Of two that begin at once, one makes it.
    writeFileSync(file, `${randomBytes(BYTES).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = keyIn(readFileSync(file, 'utf8').trim());
  if (!key)
    throw new KeyFileFault(
      `${file} holds no key. Put back the file that was there, or take it away and paste the keys of your CRMs again.`,
    );
  return key;
}

/** In the words of its message. */
export class KeyFileFault extends Error {}
