import type { DrillClients } from '../clients.ts';
import { tryAs } from './acting.ts';
import { gone } from './answers.ts';
import { appsOf } from './apps.ts';
import { grantsOf } from './grants.ts';
import { PREFIX } from './names.ts';
import { ANALYTICS, MANAGEMENT, RESEARCH, VICTIM, type People } from './people.ts';

/** What the thief can still do, seen from outside: every one of these was asked of the sandbox itself. */
export interface TheftSight {
  /** Jobs of the person that run. */
  readonly jobs: readonly string[];
  readonly apps: readonly string[];
  /** Ids of access grants that name the person. */
  readonly grants: readonly string[];
  readonly assigned: boolean;
  /** Whether a call as the person is refused by a denial. */
  readonly refused: boolean;
  /** Whether a colleague on the same role works on. */
  readonly colleagueWorks: boolean;
}

export async function look(clients: DrillClients, people: People): Promise<TheftSight> {
  const sagemaker = await clients.sagemaker(RESEARCH);
  const { TrainingJobSummaries = [] } = await sagemaker.listTrainingJobs({
    StatusEquals: 'InProgress',
    MaxResults: 100,
  });
  const jobs = TrainingJobSummaries.flatMap(({ TrainingJobName = '' }) =>
    TrainingJobName.startsWith(PREFIX) || TrainingJobName.startsWith(VICTIM) ? [TrainingJobName] : [],
  );
  const grants = [...(await grantsOf(clients, RESEARCH, people)), ...(await grantsOf(clients, ANALYTICS, people))];
  const assigned = await (
    await clients.sso(MANAGEMENT)
  )
    .describeApplicationAssignment({
      ApplicationArn: people.application,
      PrincipalId: people.victim,
      PrincipalType: 'USER',
    })
    .then(() => true, gone);
  return {
    jobs,
    apps: (await appsOf(clients)).filter(({ Status }) => Status !== 'Deleting').map(({ AppName = '' }) => AppName),
    grants,
    assigned,
    refused: (await tryAs(clients, people, people.victim)) === 'denied',
    colleagueWorks: (await tryAs(clients, people, people.colleague)) === 'works',
  };
}
