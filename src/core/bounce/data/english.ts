import type { Language } from '../language.ts';
import { jabs } from './englishJabs.ts';
import { lacking } from './englishLacking.ts';
import { englishPlain } from './englishPlain.ts';
import { HARSH, JUNK, LAZY, scorn } from './englishScorn.ts';
import { verbs } from './englishVerbs.ts';

export const english: Language = {
  groups: {
    YOU: [
      ...['you', 'u', 'yall', 'you guys', 'you people', 'you all', 'you both', 'you sdrs', 'you reps', 'you lot', 'your team'],
      ...['your sdr', 'the sdr', 'the sdrs', 'this sdr', 'that sdr', 'our sdr', 'sdr', 'sdrs', 'the bdr', 'the bdrs', 'this bdr'],
      ...['our bdr', 'our rep', 'this rep', 'whoever wrote this', 'whoever wrote it', 'whoever wrote that', 'whoever wrote the brief'],
      ...['whoever wrote this brief', 'whoever filled this in', 'whoever did this', 'the person who wrote this'],
      ...['the guy who wrote this', 'the author', 'the writer', 'whoever booked this', 'whoever booked the meeting'],
    ],
    ADVERB: [
      ...['clearly', 'obviously', 'simply', 'just', 'again', 'once again', 'yet again', 'still', 'even', 'really', 'actually', 'also'],
      ...['apparently', 'completely', 'totally', 'half', 'fast', 'so', 'too', 'very', 'such', 'a bit', 'pretty', 'always', 'once more'],
      ...['as usual', 'of course', 'yet', 'honestly', 'seriously'],
    ],
    LAZY,
    HARSH,
    JUNK,
    SCORN: [...LAZY, ...HARSH],
    YOUR: ['your', 'ur', 'this sdrs', 'the sdrs', 'your sdrs', 'your teams'],
    ISH: ['is', 'are', 'was', 'were', 'isnt', 'looks', 'look', 'looked', 'seems', 'sounds', 'reads'],
    DOES: ['read', 'write', 'qualify', 'listen', 'spell', 'count', 'think', 'prepare', 'type', 'google', 'follow'],
    POOR: [
      ...['bad', 'poor', 'weak', 'lousy', 'disappointing', 'shallow', 'superficial', 'hasty', 'rushed', 'worst', 'miserable', 'sad'],
      ...['low effort'],
    ],
    WORK: [
      ...['brief', 'briefs', 'briefing', 'note', 'notes', 'work', 'job', 'handoff', 'handoffs', 'handover', 'hand off', 'hand over'],
      ...['writing', 'write up', 'entry', 'answer', 'text', 'summary', 'effort', 'attempt', 'preparation', 'research', 'qualification'],
      ...['discovery'],
    ],
    BRIEF: ['brief', 'briefs', 'briefing', 'note', 'notes', 'handoff', 'handoffs', 'handover', 'hand off', 'hand over', 'write up'],
    PEOPLE: ['sdr', 'sdrs', 'bdr', 'bdrs', 'rep', 'reps', 'colleague'],
    ORDINAL: ['second', 'third', 'fourth', 'fifth', 'tenth', 'hundredth', 'millionth', 'umpteenth', 'nth', 'last'],
    LISTENING: [
      'listening',
      'paying attention',
      'awake',
      'prepared',
      'interested',
      'thinking',
      'there',
      'careful',
      'trying',
      'ready',
      'even',
    ],
    FAILED: [
      ...['rushed', 'guessed', 'faked', 'dodged', 'slept', 'dozed', 'daydreamed', 'winged', 'fudged', 'padded'],
      ...['bluffed', 'wasted', 'ruined', 'messed up', 'googled', 'phoned it in', 'gave up', 'couldnt care less', 'made it up'],
      ...['made this up', 'cut corners'],
    ],
    DISASTER: [
      'disaster',
      'catastrophe',
      'nightmare',
      'travesty',
      'shambles',
      'failure',
      'insult',
      'embarrassment',
      'disgrace',
      'joke',
      'mess',
    ],
    INTENSE: [
      ...['so', 'too', 'very', 'just', 'how', 'absolutely', 'totally', 'completely', 'utterly', 'really', 'simply', 'pretty', 'quite'],
      ...['such'],
    ],
    LISTEN: ['ask', 'listen', 'read', 'bother', 'care', 'prepare', 'qualify', 'check', 'pay attention', 'try', 'think'],
    SURELY: [
      'obviously',
      'clearly',
      'apparently',
      'of course',
      'as usual',
      'just',
      'simply',
      'again',
      'once again',
      'yet again',
      'evidently',
    ],
    BEGINNER: ['a five year old', 'a 5 year old', 'a child', 'a kid', 'a trainee', 'an intern', 'a beginner', 'a monkey', 'a bot'],
    TOOL: ['chatgpt', 'ai', 'a bot', 'a robot', 'an intern', 'gpt', 'a child', 'a machine'],
    EST: ['worst', 'emptiest', 'laziest', 'thinnest', 'weakest', 'poorest', 'sloppiest', 'shortest', 'dumbest', 'saddest', 'messiest'],
    CHILD: [
      ...['dog', 'cat', 'child', 'kid', 'intern', 'trainee', 'grandmother', 'grandma', 'mother', 'mum', 'beginner', 'monkey', 'idiot'],
      ...['toddler', 'five year old', '5 year old', 'parrot', 'bot'],
    ],
  },
  rules: [...lacking, ...scorn, ...jabs],
  verbs,
  objects: ['me', 'us', 'him', 'anyone', 'anybody', 'a word', 'anything', 'a thing', 'down', 'in', 'clearly', 'properly', 'even'],
  questions: [
    ...['who', 'whom', 'whose', 'what', 'when', 'where', 'which', 'why', 'how', 'whether', 'that', 'if', 'by when', 'by whom'],
    ...['for whom', 'with whom', 'at what', 'on what', 'since when'],
  ],
  harmless: [
    ...['been told', 'been given', 'been invited', 'been asked', 'told', 'given', 'worry', 'quite', 'yet been', 'be afraid', 'know if'],
    ...['know whether', 'a call', 'the call', 'the meeting', 'nothing', 'him', 'her', 'them', 'need', 'have', 'miss', 'mind', 'hear'],
    ...['see', 'receive', 'get', 'want', 'promise', 'know', 'lose', 'leave', 'oversell', 'overpromise', 'push', 'invent', 'waste'],
    ...['do anything wrong', 'do nothing wrong', 'make it up', 'give up', 'cause', 'like', 'mean', 'expect', 'choose', 'say no'],
  ],
  supposing: [
    ...['if', 'unless', 'whether', 'case', 'what', 'whatever', 'anything', 'everything', 'where', 'wherever', 'until', 'till'],
    ...['supposing', 'assuming', 'although', 'though', 'whenever', 'their', 'his', 'her', 'its', 'whose'],
  ],
  kind: [
    ...['good', 'glad', 'great', 'fine', 'ok', 'okay', 'right', 'thank', 'thanks', 'understandable', 'worry', 'worries', 'nice'],
    ...['happy', 'normal', 'not', 'isnt', 'wasnt'],
  ],
  reporting: [
    ...['said', 'says', 'thinks', 'thought', 'calls', 'called', 'finds', 'found', 'feels', 'felt', 'complains', 'complained', 'told'],
    ...['tells', 'believes', 'admits', 'admitted', 'heard'],
  ],
  others: ['their', 'theirs', 'they', 'them', 'buyer', 'buyers', 'customer', 'customers', 'vendor', 'vendors', 'plant', 'plants', 'side'],
  elided: [
    ...['also never', 'also forgot', 'forgot', 'never', 'didnt', 'did not', 'missed', 'failed to', 'left out', 'omitted', 'skipped'],
    ...['havent', 'ignored'],
  ],
  joins: { and: ['and', 'but', 'or'], whom: 'you' },
  plain: englishPlain([...LAZY, ...HARSH, ...JUNK]),
  says: {
    wh: 'the brief does not say',
    about: 'the brief says nothing about',
    include: 'the brief does not include',
    please: 'please',
    the: 'the',
    more: 'The brief needs more before the meeting.',
    moreOn: 'The brief needs more on',
  },
};
