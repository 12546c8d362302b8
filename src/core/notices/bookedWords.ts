/** What is said beside the notices of booked meetings that have no brief. */

/** Of one whose record nobody knows, to whoever leads who booked it. */
export const askAbout = (sdr: string): string => `Ask ${sdr} about it.`;

/** Of several, once there are none of them any more. */
export const NONE_LEFT = 'The booked meetings that had no brief are begun by now, or over.';
