/** Keeps keys of CRMs so that whoever has the store alone cannot read them: AES-256-GCM, by a key that is not in the store. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const FORM = 'v1';
const CIPHER = 'aes-256-gcm';

export interface Sealer {
  /** `to`: what it belongs to; it opens for nothing else. */
  seal(secret: string, to: string): string;
  /** Null where it was sealed by a key that is not here, for something else, or was changed. */
  open(sealed: string, to: string): string | null;
  /** Whether it was sealed by the key that seals now. */
  isFresh(sealed: string): boolean;
}

interface Key {
  id: string;
  key: Buffer;
}

const named = (key: Buffer): Key => ({ id: createHash('sha256').update(key).digest('hex').slice(0, 8), key });

/** `keys`: of 32 bytes; the first seals, and all open. */
export function sealer([first, ...others]: readonly [Buffer, ...Buffer[]]): Sealer {
  const mine = named(first);
  const all = [mine, ...others.map(named)];
  return {
    seal(secret, to) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv(CIPHER, mine.key, nonce).setAAD(Buffer.from(to));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return [FORM, mine.id, ...[nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join('.');
    },
    open(sealed, to) {
      const [form, id, nonce = '', tag = '', text = ''] = sealed.split('.');
      const by = all.find((one) => one.id === id);
      if (form !== FORM || !by) return null;
      try {
        const decipher = createDecipheriv(CIPHER, by.key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 }).setAAD(Buffer.from(to));
        decipher.setAuthTag(Buffer.from(tag, 'base64url'));
        return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
    isFresh: (sealed) => sealed.startsWith(`${FORM}.${mine.id}.`),
  };
}
