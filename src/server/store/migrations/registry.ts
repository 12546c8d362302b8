/** Every migration by the name it is remembered under. Only ever appended to: a released one is never edited. */
import type { Kysely } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Tables } from '../tables.ts';
import { people } from './0001_people.ts';
import { handoffs } from './0002_handoffs.ts';
import { handed } from './0003_handed.ts';
import { answersAge } from './0004_answers_age.ts';
import { names } from './0005_names.ts';
import { tombstones } from './0006_tombstones.ts';
import { lives } from './0007_lives.ts';
import { conflictAnswers } from './0008_conflict_answers.ts';
import { removedReaders } from './0009_removed_readers.ts';
import { backups } from './0010_backups.ts';
import { settings } from './0011_settings.ts';
import { clocks } from './0012_clocks.ts';
import { notices } from './0013_notices.ts';
import { identity } from './0014_identity.ts';
import { bookings } from './0015_bookings.ts';
import { calibrations } from './0016_calibrations.ts';
import { unwritten } from './0017_unwritten.ts';
import { connections } from './0018_connections.ts';
import { overdue } from './0019_overdue.ts';
import { copiedFields } from './0021_copied_fields.ts';

export type Step = (db: Kysely<Tables>, engine: Engine) => Promise<void>;

export const MIGRATIONS: Record<string, Step> = {
  '0001_people': people,
  '0002_handoffs': handoffs,
  '0003_handed': handed,
  '0004_answers_age': answersAge,
  '0005_names': names,
  '0006_tombstones': tombstones,
  '0007_lives': lives,
  '0008_conflict_answers': conflictAnswers,
  '0009_removed_readers': removedReaders,
  '0010_backups': backups,
  '0011_settings': settings,
  '0012_clocks': clocks,
  '0013_notices': notices,
  '0014_identity': identity,
  '0015_bookings': bookings,
  '0016_calibrations': calibrations,
  '0017_unwritten': unwritten,
  '0018_connections': connections,
  '0019_overdue': overdue,
  '0021_copied_fields': copiedFields,
};
