import { pastedHint } from './hint.ts';
import { notTheirs } from './notTheirs.ts';
import type { Signal } from './signal.ts';
import { placeholder, pointer } from './standIn.ts';

/** In the order in which they are asked; the first that fires speaks. */
export const signals: readonly Signal[] = [placeholder, pastedHint, pointer, notTheirs];
