import { useState } from 'react';
import { gmailOf, type MailLink, mailAsText, mailtoOf, outlookOf } from '../../core/introduction/mail.ts';
import buttons from '../../ui/Button.module.css';
import { Button } from '../../ui/Button.tsx';
import css from './Introduction.module.css';
import type { Introducing } from './useIntroduction.ts';

const COPIED = 'Copied. Paste it where you write to them.';
const REFUSED = 'This page does not let Baton copy: select the text and copy it.';
const TOO_LONG = 'The text is longer than such a link may be. It is copied: paste it into the mail that opens.';

/** The ways in which a person can send it themselves, and the word that they did. */
export function SendIntroduction({ mail, onSent }: { mail: Introducing['mail']; onSent: () => void }) {
  const [said, setSaid] = useState('');
  const copy = (text: string, done: string) =>
    void navigator.clipboard.writeText(text).then(
      () => setSaid(done),
      () => setSaid(REFUSED),
    );
  const way = (name: string, { href, isWhole }: MailLink) => (
    <a
      className={`${buttons.button} ${buttons.secondary} ${css.way}`}
      href={href}
      target="_blank"
      rel="noreferrer"
      onClick={() => (isWhole ? setSaid('Sent it? Say so here, then it is logged.') : copy(mail.body, TOO_LONG))}
    >
      {name}
    </a>
  );
  return (
    <footer className={css.footer}>
      <div className={css.ways} role="group" aria-label="Open it in">
        {way('Mail program', mailtoOf(mail))}
        {way('Gmail', gmailOf(mail))}
        {way('Outlook', outlookOf(mail))}
        <Button kind="secondary" className={css.way ?? ''} onClick={() => copy(mailAsText(mail), COPIED)}>
          Copy
        </Button>
      </div>
      <div className={css.sent}>
        <p role="status">{said || 'Baton sends nothing: it goes out from your own mail.'}</p>
        <Button onClick={onSent}>I sent it</Button>
      </div>
    </footer>
  );
}
