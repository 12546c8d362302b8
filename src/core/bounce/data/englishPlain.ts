import type { Plain } from '../language.ts';

/** What a bounce may ask for. */
const REQUESTS = [
  ...['ask', 'add', 'name', 'write', 'say', 'tell', 'list', 'quote', 'state', 'specify', 'explain', 'describe', 'clarify', 'confirm'],
  ...['note', 'identify', 'include', 'give', 'provide', 'put', 'fill in', 'enter', 'record', 'capture', 'find out', 'find', 'get', 'check'],
  ...['verify', 'mention', 'fix', 'redo', 'rewrite', 'correct', 'update', 'complete', 'replace', 'remove', 'move', 'split', 'shorten'],
  ...['swap', 'show', 'link', 'call', 'contact', 'send', 'invite', 'talk to', 'speak to', 'speak with', 'research', 'start with'],
  ...['make clear', 'see'],
];

export function englishPlain(scorn: readonly string[]): Plain {
  return {
    scorn: [
      ...scorn,
      ...[
        'effort',
        'no idea',
        'no clue',
        'no excuse',
        'no wonder',
        'no way',
        'no thanks',
        'no need',
        'no problem',
        'no worries',
        'no matter',
        'no doubt',
        'no more',
        'fault',
        'hell',
        'fuck',
        'damn',
      ],
    ],
    filler: [
      ...['come on', 'nothing', 'just', 'seriously', 'honestly', 'frankly', 'really', 'man', 'dude', 'mate', 'guys', 'folks', 'team'],
      ...['look', 'listen', 'sorry', 'hello', 'hey', 'hi', 'again', 'wow', 'ok', 'okay', 'well', 'right', 'jesus', 'christ', 'ffs'],
      ...['omg', 'lol', 'argh', 'ugh', 'sigh', 'oh', 'for once', 'this time', 'next time', 'i mean', 'you know', 'thanks', 'great'],
      ...['nice', 'yet again', 'once again', 'once more', 'as usual', 'for gods sake', 'for christs sake', 'for the love of god'],
      ...['of course', 'obviously', 'clearly', 'apparently'],
    ],
    trailing: [
      ...[
        'as always',
        'like always',
        'at all',
        'listed',
        'named',
        'mentioned',
        'whatsoever',
        'every time',
        'every single time',
        'all the time',
        'completely',
        'entirely',
        'totally',
      ],
      ...['too', 'either', 'ever', 'here'],
    ],
    occasions: {
      begins: ['in', 'on', 'after', 'during', 'despite'],
      ends: ['call', 'calls', 'meeting', 'meetings', 'minutes', 'hour', 'hours', 'weeks', 'days', 'row', 'brief'],
    },
    brief: ['the brief', 'this brief', 'the red flags', 'the notes', 'this field', 'the field'],
    lacks: [
      ['nothing about', 'the brief says nothing about'],
      ['nothing on', 'the brief says nothing about'],
      ['not a word about', 'the brief says nothing about'],
      ['not a word on', 'the brief says nothing about'],
      ['no', 'the brief includes no'],
      ['zero', 'the brief includes no'],
      ['not one', 'the brief includes not one'],
      ['not a single', 'the brief includes not a single'],
      ['missing', 'the brief is missing'],
    ],
    requests: [
      ...REQUESTS,
      ...['please', 'could you', 'could you please', 'can you', 'can you please', 'would you'].flatMap((polite) =>
        REQUESTS.map((verb) => `${polite} ${verb}`),
      ),
    ],
    idle: [
      ...['it', 'this', 'that', 'again', 'better', 'more', 'now', 'please', 'properly', 'me', 'us', 'before', 'everything', 'the brief'],
      ...['next time'],
    ],
    states: [
      ...['is', 'isnt', 'are', 'arent', 'was', 'wasnt', 'were', 'has', 'hasnt', 'have', 'havent', 'had', 'needs', 'need', 'does'],
      ...['doesnt', 'says', 'said', 'lacks', 'misses', 'names', 'leaves', 'left', 'do', 'dont', 'did', 'didnt', 'will', 'wont', 'would'],
      ...['can', 'cant', 'must', 'wants', 'want', 'asked', 'told', 'decides', 'signs', 'pays', 'pay', 'uses', 'use', 'owns', 'ends'],
      ...['starts', 'contradicts'],
    ],
    persons: [
      ...['you', 'your', 'yours', 'youre', 'youve', 'u', 'sdr', 'sdrs', 'bdr', 'bdrs', 'rep', 'reps', 'whoever', 'i', 'im', 'ive', 'me'],
      ...['my'],
    ],
    points: [
      ...['this', 'that', 'it', 'its', 'thats', 'he', 'she', 'these', 'those', 'which', 'who', 'what', 'when', 'if', 'because', 'like'],
      ...['as'],
    ],
    asks: ['could', 'can', 'would'],
    leads: ['for', 'after', 'before', 'in', 'on', 'with', 'from', 'despite', 'since', 'good', 'great', 'strong', 'apart from', 'besides'],
  };
}
