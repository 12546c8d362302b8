/** What people choose by: each kind of notice belongs to one topic. */
export const TOPICS = {
  incoming: { name: 'Handoffs that come to me', explains: 'Handed off, given to me, or waiting while I stand in.' },
  review: { name: 'Answers to my briefs', explains: 'Accepted, sent back, rated.' },
  meeting: { name: 'The meeting', explains: 'Introduced, moved, held, missed, cancelled.' },
  outcome: { name: 'What came of it', explains: 'Opportunity, recycled, withdrawn.' },
  time: { name: 'Time running out', explains: 'Something of mine is due soon.' },
  late: { name: 'Missed clocks', explains: 'Something ran past its time in my team.' },
  reminders: { name: 'Reminders', explains: 'An introduction that is missing, a buyer to come back to.' },
} as const;

export type Topic = keyof typeof TOPICS;
export const TOPIC_NAMES = Object.keys(TOPICS) as Topic[];

/** What a room of several people, or another program, may be told of. The rest is one person's own. */
export const ROOM_TOPICS = ['incoming', 'meeting', 'outcome', 'late'] as const satisfies readonly Topic[];
