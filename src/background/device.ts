import { openDevice } from '../storage/device.ts';
import { report } from './failures.ts';

/** This device's copy, as the worker opens it. */
export const device = openDevice({ failed: (error) => report('a live view ended', error) });
