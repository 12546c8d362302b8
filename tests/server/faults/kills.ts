/** kill -9 of the server under load, again and again, on one store. */
import { strict as assert } from 'node:assert';
import { openStore } from '../../../src/server/store/store.ts';
import { seeded } from '../../../src/training/random.ts';
import { type Told, underFaults } from './load.ts';
import { openOffice, type Place } from './office.ts';
import { serverProcess } from './serverProcess.ts';

export interface Killed extends Told {
  /** Of the kills, those that fell while the server was starting. */
  starting: number;
}

const CODES_A_KILL = 3;
const START_MS = 900;

/** Throws with what was lost, or done twice. */
export async function killAgainAndAgain(place: Place, { kills, seed }: { kills: number; seed: number }): Promise<Killed> {
  const random = seeded(seed);
  const office = await openOffice(place, kills * CODES_A_KILL);
  const { dataFolder, databaseUrl } = place;
  const server = serverProcess({ BATON_DATA: dataFolder, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) });
  let starting = 0;
  const strike = async (): Promise<void> => {
    await server.kill();
    if (random() < 0.2) {
      starting += 1;
      await server.startAndDie(random() * START_MS);
    }
    await server.start();
  };
  try {
    await server.start();
    const told = await underFaults({ office, url: () => server.url, strikes: kills, strike, random });
    await server.kill();
    await checkDevices(place);
    return { ...told, starting };
  } finally {
    await server.kill();
  }
}

/** A sign-in that was sent again and again signed in one device. */
async function checkDevices({ dataFolder, databaseUrl }: Place): Promise<void> {
  const store = await openStore(databaseUrl ?? dataFolder);
  try {
    const devices = await store.read((tx) => tx.selectFrom('device').select('person').execute());
    assert.equal(new Set(devices.map(({ person }) => person)).size, devices.length, 'each code signed in one device');
  } finally {
    await store.close();
  }
}
