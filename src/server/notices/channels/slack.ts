/** A room in Slack, Mattermost, Rocket.Chat or whatever else takes Slack's incoming webhooks. */
import type { Channel, Line } from './channel.ts';
import { type Posting, post } from './post.ts';

/** The three characters that mean something there. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function lineOf({ says, adds, link }: Line): string {
  const words = [escaped(says), ...(adds ? [`“${escaped(adds)}”`] : [])].join(' ');
  return link ? `${words} <${link.to.replaceAll('|', '%7C').replaceAll('>', '%3E')}|${escaped(link.label)}>` : words;
}

export const slack = (posting: Posting): Channel => ({
  bundles: true,
  to: 'room',
  send({ id, lines }, { address }) {
    const text = lines.length === 1 ? lineOf(lines[0]) : lines.map((line) => `• ${lineOf(line)}`).join('\n');
    return post(address, JSON.stringify({ text }), { 'Webhook-Id': id }, posting);
  },
});
