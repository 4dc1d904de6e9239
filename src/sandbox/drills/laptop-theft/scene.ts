import { sandboxAdmin } from '../../server/admin-client.ts';
import { drillClients } from '../clients.ts';
import { letThemWork } from './acting.ts';
import { openApps } from './apps.ts';
import { giveGrant } from './grants.ts';
import { startJobs } from './jobs.ts';
import { ANALYTICS, COLLEAGUE, findPeople, RESEARCH, VICTIM } from './people.ts';
import { look, type TheftSight } from './sight.ts';
import type { Undo } from './undo.ts';

/** What is set up, in words, and what it takes to look at it later and to take it away again. */
export interface TheftScene {
  readonly user: string;
  readonly lines: readonly string[];
  look(): Promise<TheftSight>;
  /** Takes faults, grants and rights of the drill away again. */
  end(): Promise<void>;
}

/**
 * A laptop was stolen: its owner's session is open, two jobs copy data, three apps run, grants in two accounts let them
 * read, one account throttles and the clock of another is off. It is set on the demo's people.
 */
export async function setLaptopTheft(url: string): Promise<TheftScene> {
  const clients = drillClients(url);
  const admin = sandboxAdmin(url);
  const faults: string[] = [];
  const undo: Undo = [];
  const end = async (): Promise<void> => {
    for (const id of faults.splice(0)) await admin.clearFaults(id);
    // What somebody has meanwhile built upon stays; nothing of it may keep the drill from ending.
    for (const step of undo.splice(0).reverse()) await step().catch(() => undefined);
    clients.close();
  };
  try {
    const people = await findPeople(clients);
    await letThemWork(clients, undo);
    const jobs = await startJobs(clients, people);
    const apps = await openApps(clients);
    for (const account of [RESEARCH, ANALYTICS]) await giveGrant(clients, account, people, undo);
    // Five calls of ours and what the client tries by itself: the account is slow for some ten seconds.
    const throttle = {
      kind: 'throttle',
      account: RESEARCH,
      service: 'sagemaker',
      operation: 'StopTrainingJob',
    } as const;
    faults.push((await admin.addFault({ ...throttle, count: 8 })).id);
    faults.push((await admin.addFault({ kind: 'skew', account: ANALYTICS, ms: 900_000 })).id);
    return {
      user: VICTIM,
      lines: [
        `${VICTIM}'s laptop was stolen, with an open session`,
        `in research: ${jobs.join(' and ')} copy data, ${apps} apps run`,
        'access grants of S3 in research and analytics let them read',
        'research throttles, and the clock of analytics is a quarter of an hour off',
        `${COLLEAGUE} works on through the same role, and must not notice`,
      ],
      look: () => look(clients, people),
      end,
    };
  } catch (thrown) {
    await end();
    throw thrown;
  }
}
