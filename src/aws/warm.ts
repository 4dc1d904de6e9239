import { sageMakerClient } from './services.ts';

/** What a run asks AWS with: who it works as, and the facts of its plan. */
const CLIENTS = {
  caller: () => import('@aws-sdk/client-sts'),
  facts: () => {
    sageMakerClient();
    return import('@aws-sdk/client-ram');
  },
} as const;

/** Loads it while somebody else works; nobody is asked anything. */
export async function warm(what: keyof typeof CLIENTS): Promise<void> {
  await CLIENTS[what]();
}
