import { emptyProse } from './emptyProse.ts';
import { pastedHint } from './hint.ts';
import { placeholder } from './placeholder.ts';
import { pointer } from './pointer.ts';
import { salad } from './salad.ts';
import type { Signal } from './signal.ts';

/** In the order in which they are asked; the first that fires speaks. */
export const signals: readonly Signal[] = [placeholder, pastedHint, pointer, salad, emptyProse];
