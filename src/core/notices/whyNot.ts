/** Why something did not go out, as an administrator reads it. Only ever appended to: the words are kept. */
export const WHY_NOT = {
  'no-such-host': 'The address leads to no machine that is there. Check it.',
  'no-answer': 'Nothing answers at the address. See whether the other side is running.',
  'timed-out': 'The other side took too long to answer.',
  troubled: 'The other side said that it is in trouble itself.',
  'turned-away': 'The other side turned it away. Check the address and what it lets in.',
  gone: 'The other side says that this address is no more. Give another one.',
  redirected: 'The address leads on to another one, which is not followed. Give the last one.',
  private: 'The address lies inside this server’s own network. Whoever runs the server can allow it.',
  insecure: 'The other side offers no encrypted connection that can be trusted.',
  'sign-in-refused': 'The mail server does not take our name and password. Tell whoever runs this server.',
  'address-refused': 'The mail server says that nobody has this address.',
  'mail-refused': 'The mail server does not take this mail.',
  paused: 'Several did not arrive one after the other, so none is tried before tomorrow.',
  'read-already': 'It was read in the sidebar before.',
  'too-late': 'It could not be brought for so long that it is old news.',
  unwanted: 'It was not wanted any more when its time came.',
  contradicted: 'The calendar says otherwise than the handoff when the meeting is.',
  unwritten: 'It was switched off meanwhile, or there was nobody to write to any more.',
} as const;

export type WhyNot = keyof typeof WHY_NOT;
