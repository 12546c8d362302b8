import type { FieldKey } from '../brief/fields.ts';
import { buyingProcess } from './buyingProcess.ts';
import type { Criterion } from './criterion.ts';
import { currentState } from './currentState.ts';
import { pain } from './pain.ts';
import { promised } from './promised.ts';
import { redFlags } from './redFlags.ts';
import { trigger } from './trigger.ts';

export const criteria: Record<FieldKey, Criterion> = { trigger, pain, currentState, buyingProcess, promised, redFlags };
