/** A device that only ever asks for what is new. */
import { strict as assert } from 'node:assert';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { pulledSchema } from '../../../src/protocol/sync.ts';
import type { Answered, Asked } from './front.ts';

export class Puller {
  readonly known = new Map<string, Handoff>();
  readonly #ask: (asked: Asked) => Promise<Answered>;
  readonly #token: string;
  #cursor = '';

  constructor(token: string, ask: (asked: Asked) => Promise<Answered>) {
    this.#token = token;
    this.#ask = ask;
  }

  async catchUp(): Promise<void> {
    for (;;) {
      const { status, body } = await this.#ask({ path: `/v1/sync/pull?cursor=${this.#cursor}`, token: this.#token });
      assert.equal(status, 200, 'a pull is answered');
      const page = pulledSchema.parse(body);
      assert.ok(
        Number.parseInt(page.cursor, 10) >= Number.parseInt(this.#cursor || '0', 10),
        `the cursor went back from ${this.#cursor} to ${page.cursor}`,
      );
      assert.deepEqual(page.gone, [], 'nobody removed anything');
      for (const handoff of page.handoffs) this.known.set(handoff.id, handoff);
      this.#cursor = page.cursor;
      if (!page.more) return;
    }
  }
}
