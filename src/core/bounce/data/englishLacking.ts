import type { BlameRule } from '../language.ts';

/** What a person did not do. */
export const lacking: readonly BlameRule[] = [
  {
    kind: 'lacking',
    turn: 'any verb',
    phrases: [
      'YOU ~ didnt/did_not/didn/forgot_to/forget_to/failed_to/fail_to/fails_to/neglected_to/omitted_to/refused_to ~',
      'YOU ~ couldnt/could_not/cant/cannot/cant_even be bothered to',
      'nobody/no_one ~ bothered to',
      'YOU never bothered to',
    ],
  },
  {
    kind: 'lacking',
    turn: 'verb',
    phrases: [
      'YOU ~ dont/do_not/doesnt/does_not/havent/have_not/hasnt/has_not/hadnt/had_not/never/cant_even ~',
      'youve/youd ~ not/never ~',
      'YOU ~ should_have/shouldve/should_of/could_have/couldve/ought_to_have/might_have/were_supposed_to/was_supposed_to/were_meant_to ~',
      'YOU ~ need_to/have_to/must/should learn to',
    ],
  },
  {
    kind: 'lacking',
    turn: 'lacks',
    phrases: [
      'YOU ~ forgot/forget/missed/left_out/omitted/skipped/overlooked/ignored/neglected ~',
      'youve ~ forgotten/missed/left_out/omitted/skipped/ignored',
    ],
  },
  {
    kind: 'lacking',
    turn: 'clause',
    phrases: [
      'YOU ~ left ... blank/empty/out',
      'YOU ~ got/get ... wrong',
      'YOU ~ messed/screwed/mixed/made ... up',
      'YOU ~ blew/botched/ruined',
      'YOU ~ dropped the ball',
      'YOU ~ have/had no idea/clue',
      'YOU ~ made a mistake/mess',
      'YOU ~ should have known',
      'YOU should know better',
      'you always forget/leave/skip/miss/omit/ignore/do_this',
      'this/that/it is on you',
    ],
  },
  {
    kind: 'lacking',
    turn: 'any verb',
    asks: true,
    phrases: [
      'did/do/have/can/could you even',
      'did you ~ bother/think to',
      'why ~ didnt/did_not/dont/havent/couldnt/cant you ~',
      'why did/do/could/can/have you not ~',
      'how could/can you not',
    ],
  },
  { kind: 'lacking', turn: 'verb', asks: true, phrases: ['didnt/havent/couldnt/cant you ~'] },
  {
    kind: 'lacking',
    turn: 'lacks',
    asks: true,
    phrases: ['how could/can/did you ~ forget/miss/skip/ignore/overlook', 'why did you ~ forget/miss/skip/ignore/omit'],
  },
  { kind: 'lacking', turn: 'verb', phrases: ['someone/somebody should_have/shouldve/could_have/forgot_to ~'] },
  { kind: 'lacking', turn: 'verb', phrases: ['YOU ~ was/were/are/is ~ LAZY/HARSH to'] },
  { kind: 'lacking', turn: 'lacks', phrases: ['YOU ~ wrote/said/asked/noted/added/gave nothing'] },
  {
    kind: 'lacking',
    turn: 'clause',
    phrases: ['YOU ~ dont/do_not/doesnt/does_not care', 'you need_to/have_to/should/must/can/could do better', 'you ~ copied/pasted'],
  },
];
