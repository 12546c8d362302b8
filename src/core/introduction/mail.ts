/** A mail, and the links that open it for sending. */

export interface Mail {
  to: readonly string[];
  cc: readonly string[];
  subject: string;
  body: string;
}

export interface MailLink {
  href: string;
  /** False where the text is longer than such a link may be: it opens without the text, which is to be pasted. */
  isWhole: boolean;
}

/** What Windows hands to a mail program: 2,083 characters, of which some are its own. */
const MAIL_PROGRAM_MOST = 2_000;
/** Servers answer longer addresses with an error. */
const WEB_MOST = 7_500;

const pairs = (parts: Record<string, string>): string =>
  Object.entries(parts)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');

function within(most: number, build: (body: string) => string, body: string): MailLink {
  const whole = build(body);
  return whole.length <= most ? { href: whole, isWhole: true } : { href: build(''), isWhole: false };
}

/** For the mail program of this device (RFC 6068). */
export function mailtoOf({ to, cc, subject, body }: Mail): MailLink {
  const addresses = to.map((one) => encodeURIComponent(one).replace('%40', '@')).join(',');
  const build = (text: string) => {
    const parts = pairs({ cc: cc.join(','), subject, body: text });
    return `mailto:${addresses}${parts ? `?${parts}` : ''}`;
  };
  return within(MAIL_PROGRAM_MOST, build, body.replace(/\r\n?|\n/g, '\r\n'));
}

export function gmailOf({ to, cc, subject, body }: Mail): MailLink {
  const build = (text: string) =>
    `https://mail.google.com/mail/?${pairs({ view: 'cm', fs: '1', to: to.join(','), cc: cc.join(','), su: subject, body: text })}`;
  return within(WEB_MOST, build, body);
}

export function outlookOf({ to, cc, subject, body }: Mail): MailLink {
  const build = (text: string) =>
    `https://outlook.office.com/mail/deeplink/compose?${pairs({ to: to.join(';'), cc: cc.join(';'), subject, body: text })}`;
  return within(WEB_MOST, build, body);
}

/** As it is copied: everything, to be pasted anywhere. */
export const mailAsText = ({ to, cc, subject, body }: Mail): string =>
  [to.length > 0 ? `To: ${to.join(', ')}` : '', cc.length > 0 ? `Cc: ${cc.join(', ')}` : '', `Subject: ${subject}`]
    .filter(Boolean)
    .join('\n')
    .concat('\n\n', body);
