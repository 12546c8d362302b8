import { contextVoid } from './contextVoid.ts';
import { expectationMismatch } from './expectationMismatch.ts';
import type { FailureKind } from './failure.ts';
import { ghostHandoff } from './ghostHandoff.ts';
import { multiStakeholderMiss } from './multiStakeholderMiss.ts';
import { restart } from './restart.ts';
import { timeWarp } from './timeWarp.ts';
import { toolGraveyard } from './toolGraveyard.ts';

/** What can still be saved today comes first. */
export const failureKinds: readonly FailureKind[] = [
  timeWarp,
  ghostHandoff,
  expectationMismatch,
  contextVoid,
  multiStakeholderMiss,
  toolGraveyard,
  restart,
];
