/** Records at addresses that a workspace described itself. */
import type { Adapter } from '../../core/adapters/adapter.ts';
import { type Detect, detectWith } from '../../core/adapters/detect.ts';
import { recordRef } from '../ref.ts';

export const detectAdapted = (adapters: readonly Adapter[]): Detect => detectWith(adapters, recordRef);
