/** What is forgotten when. Each job stands for itself: where one fails, the others still run. */

import { remindToCalibrate } from '../bar/calibration/remind.ts';
import { remindOfBars } from '../bar/tell.ts';
import { forgetBookings, forgetDeliveries } from '../store/bookings/bookings.ts';
import { forgetUndos } from '../store/bookings/bookingUndo.ts';
import { forgetCrmWords } from '../store/crm/crmNotes.ts';
import { forgetAnswers } from '../store/handoffs/answers.ts';
import { forgetLives } from '../store/handoffs/lives.ts';
import { forgetNotices } from '../store/notices/notices.ts';
import { forgetAbsences } from '../store/people/absences.ts';
import { forgetBegun } from '../store/people/companySignIns.ts';
import { forgetDevices, forgetInvitations } from '../store/removal/forgetting.ts';
import { forgetRemovedHandoffs } from '../store/removal/removedHandoffs.ts';
import { forgetTombstones } from '../store/removal/tombstones.ts';
import { forgetCalibrations } from '../store/settings/calibrations.ts';
import type { Tx } from '../store/tables.ts';

export interface Job {
  /** Stands in the log and in the metrics. */
  name: string;
  lastsMs: number;
  forget(tx: Tx, before: number): Promise<void>;
}

/** What else is looked at once a day. The store sees to it that several processes do it once. */
export interface Duty {
  /** Stands in the log and in the metrics. */
  name: string;
  /** `now` in epoch milliseconds. */
  see(tx: Tx, now: number): Promise<void>;
}

export const DUTIES: Duty[] = [
  { name: 'bars-to-read', see: remindOfBars },
  { name: 'bars-to-calibrate', see: remindToCalibrate },
];

const DAY_MS = 24 * 60 * 60 * 1000;
/** A device may lie in a drawer over a long leave and still send what it could not. */
export const ANSWERS_LAST_MS = 60 * DAY_MS;
/** Long enough to ask what happened to a laptop. */
export const DEVICES_LAST_MS = 90 * DAY_MS;
/** Long enough to look up what one was told, also after a long leave. */
export const NOTICES_LAST_MS = 90 * DAY_MS;
/** They are good for ten minutes. */
export const BEGUN_SIGN_INS_LAST_MS = DAY_MS;
/** Long enough to see why a handoff went to somebody else. */
export const ABSENCES_LAST_MS = 30 * DAY_MS;
/** A year's figures want them as their denominator; those with a brief stay as long as that. */
export const BOOKINGS_LAST_MS = 400 * DAY_MS;
/** They are good for ten minutes. */
export const UNDOS_LAST_MS = DAY_MS / 24;
/** Their signature is good for five minutes. */
export const DELIVERIES_LAST_MS = DAY_MS;
/** A year, to see what became of an item. */
export const CALIBRATIONS_LAST_MS = 400 * DAY_MS;
/** Long enough for whoever looks after the CRM to read them. */
export const CRM_WORDS_LAST_MS = 30 * DAY_MS;
export const CODES_LAST_MS = 30 * DAY_MS;
/** A device that comes back later still shows a removed draft until it signs in anew. */
export const REMOVED_HANDOFFS_LAST_MS = 400 * DAY_MS;
/** A device that comes back later fetches everything anew. */
export const LIVES_LAST_MS = 400 * DAY_MS;
/** Longer than anybody should keep a backup: an older one is restored without the removals since. They hold ids only. */
export const TOMBSTONES_LAST_MS = 3 * 365 * DAY_MS;

export const JOBS: Job[] = [
  { name: 'answers', lastsMs: ANSWERS_LAST_MS, forget: forgetAnswers },
  { name: 'devices', lastsMs: DEVICES_LAST_MS, forget: forgetDevices },
  { name: 'absences', lastsMs: ABSENCES_LAST_MS, forget: forgetAbsences },
  { name: 'calibrations', lastsMs: CALIBRATIONS_LAST_MS, forget: forgetCalibrations },
  { name: 'codes', lastsMs: CODES_LAST_MS, forget: forgetInvitations },
  { name: 'notices', lastsMs: NOTICES_LAST_MS, forget: forgetNotices },
  { name: 'begun-sign-ins', lastsMs: BEGUN_SIGN_INS_LAST_MS, forget: forgetBegun },
  { name: 'bookings', lastsMs: BOOKINGS_LAST_MS, forget: forgetBookings },
  { name: 'booking-undos', lastsMs: UNDOS_LAST_MS, forget: forgetUndos },
  { name: 'booking-deliveries', lastsMs: DELIVERIES_LAST_MS, forget: forgetDeliveries },
  { name: 'crm-words', lastsMs: CRM_WORDS_LAST_MS, forget: forgetCrmWords },
  { name: 'removed-handoffs', lastsMs: REMOVED_HANDOFFS_LAST_MS, forget: forgetRemovedHandoffs },
  { name: 'lives', lastsMs: LIVES_LAST_MS, forget: forgetLives },
  { name: 'tombstones', lastsMs: TOMBSTONES_LAST_MS, forget: forgetTombstones },
];
