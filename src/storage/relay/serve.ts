/** The worker's end of the relay: answers one frame. */
import type { Ear, FromRelay, Line, ToRelay } from '../../protocol/relay.ts';
import type { Device } from '../device.ts';
import { storageFailure } from '../failures.ts';
import { callNamed, watchNamed } from './methods.ts';

export function serveRelay(device: Device, line: Line<FromRelay>): Ear<ToRelay> {
  const stops = new Map<number, () => void>();

  const stop = (number: number): void => {
    stops.get(number)?.();
    stops.delete(number);
  };

  async function answer(number: number, name: string, args: unknown): Promise<void> {
    try {
      const call = callNamed(name);
      if (!call) throw new TypeError(`No such question: ${name}`);
      const trouble = device.trouble();
      if (trouble) throw trouble;
      line.say({ answer: number, value: await call.run(device, args) });
    } catch (error) {
      line.say({ failed: number, kind: storageFailure(error).kind });
    }
  }

  function show(number: number, name: string, args: unknown): void {
    stop(number);
    try {
      const end = watchNamed(name)?.run(device, args, (value) => line.say({ seen: number, value }));
      if (end) stops.set(number, end);
    } catch (error) {
      line.say({ failed: number, kind: storageFailure(error).kind });
    }
  }

  return {
    heard(message) {
      if ('call' in message) void answer(message.call, message.name, message.args);
      else if ('watch' in message) show(message.watch, message.name, message.args);
      else stop(message.unwatch);
    },
    ended() {
      for (const number of [...stops.keys()]) stop(number);
    },
  };
}
