import { openDevice } from '../storage/device.ts';

/** This device's copy, shared with the sidebar and the worker. */
export const device = openDevice();
