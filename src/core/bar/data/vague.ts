/** Words of items that cannot be found false, each with what can. The first that fits counts. */

interface Vague {
  words: RegExp;
  why: string;
  better: string;
}

export const VAGUE: readonly Vague[] = [
  {
    words:
      /\b(?:(?:very|really|highly|genuinely|seems?|appears?|sounds?|is|are|somewhat)\s+)*(?:interested|keen|excited|enthusiastic|curious|eager)\b/i,
    why: 'Everybody who takes a call is interested. Ask for what an interested buyer does.',
    better: 'Asked for a price, a trial or a next date',
  },
  {
    words: /\b(?:shows?|strong|real|high|clear|genuine|good|some|buyer|buying)\s+interest\b|^\s*interest\s*$/i,
    why: 'Interest is what the listener feels. Ask for what an interested buyer does.',
    better: 'Asked for a price, a trial or a next date',
  },
  {
    words:
      /\b(?:good|great|right|strong|perfect|clear|nice|best)\s+(?:\w+\s+)?(?:fit|match)\b|\bfits?\s+(?:well|us|nicely)\b|^\s*(?:account\s+)?fit\s*$/i,
    why: 'Whether it is a good fit, two people judge differently. Say what makes it one.',
    better: '50 to 500 people, and on SAP',
  },
  {
    words:
      /\b(?:is|are|seems?|well|highly|very|actively|fully|stays?)?\s*(?:engaged|engagement|responsive|receptive|open[- ]minded|attentive)\b/i,
    why: 'Engaged is how a call felt. Ask for something they did.',
    better: 'Replied and sent a document we asked for',
  },
  {
    words:
      /\b(?:good|great|nice|positive|strong|warm)\s+(?:call|conversation|chat|talk|vibe|vibes|feeling|rapport|chemistry|impression|relationship|mood)\b|\brapport\b/i,
    why: 'A call that went well proves nothing. Ask for what came out of it.',
    better: 'Agreed on a next step and its date',
  },
  {
    words: /\b(?:right|good|senior|relevant|key|important|appropriate)\s+(?:person|people|contact|level|stakeholders?|persona)\b/i,
    why: 'Who is right depends on who judges. Ask for what they can decide.',
    better: 'Named who signs, and up to what sum',
  },
  {
    words: /\b(?:good|right|great|perfect)\s+(?:time|timing|moment)\b|\b(?:soon|shortly|near future|in due course|sometime)\b/i,
    why: 'Soon has no end. Ask for a date, or for what happens if it passes.',
    better: 'Named a date, and what happens after it',
  },
  {
    words: /\b(?:serious|real|strong|clear|significant|big|enough|major)\s+(?:pain|problem|need|challenges?|issues?)\b/i,
    why: 'How big a pain is, two people judge differently. Ask what it costs.',
    better: 'Named a pain and what it costs them',
  },
  {
    words:
      /\b(?:understands?|sees?|gets?|appreciates?|believes?)\s+(?:the\s+|our\s+|in\s+)*(?:value|product|solution|vision|benefits?|us)\b/i,
    why: 'What they understand, nobody can see. Ask for what they repeat in their own words.',
    better: 'Said in their own words what they would use it for',
  },
  {
    words:
      /\b(?:seems?|appears?|feels?|looks?\s+like|sounds?\s+like|probably|likely|might|maybe|perhaps|could|potential(?:ly)?|possibl[ey]|hopefully)\b/i,
    why: 'A guess is never wrong. Ask for what would show it.',
    better: 'Said so, in words you can quote',
  },
  {
    words:
      /\b(?:well[- ])?qualified\b|\b(?:hot|warm|promising|high[- ]quality|good|quality)\s+(?:lead|prospect|opportunity|account|deal|meeting)\b|\bsales[- ]ready\b/i,
    why: 'That is what the whole bar is to find out. Ask for one thing that shows it.',
    better: 'Named a pain and what it costs them',
  },
  {
    words: /\b(?:serious|committed|motivated|willing|ready)\s*(?:buyer|to\s+buy|to\s+change|to\s+move)?\s*$/i,
    why: 'How serious somebody is shows in what they do. Ask for that.',
    better: 'Gave a date for their decision',
  },
];
