/** Every next step there is. Of two that run out together the upper comes first. */
import type { Action } from './action.ts';
import { choose } from './actions/choose.ts';
import { decide } from './actions/decide.ts';
import { findTime, ownTime } from './actions/findTime.ts';
import { confirm, firstTouch } from './actions/firstTouch.ts';
import { give } from './actions/give.ts';
import { handOff, write } from './actions/handOff.ts';
import { introduce } from './actions/introduce.ts';
import { mend } from './actions/mend.ts';
import { nextStep } from './actions/nextStep.ts';
import { prepare } from './actions/prepare.ts';
import { rate } from './actions/rate.ts';
import { review } from './actions/review.ts';
import { sayHeld } from './actions/sayHeld.ts';
import { reEngage, takeUp } from './actions/takeUp.ts';

export const ACTIONS: readonly Action[] = [
  choose,
  give,
  mend,
  write,
  handOff,
  findTime,
  introduce,
  takeUp,
  reEngage,
  review,
  confirm,
  firstTouch,
  prepare,
  sayHeld,
  ownTime,
  decide,
  nextStep,
  rate,
];
