import { openDevice } from '../../storage/device.ts';
import { reportFailure } from './failures.ts';

/** This device's copy, shared with the worker and the other tabs. */
export const device = openDevice({ failed: (error) => reportFailure(error) });
