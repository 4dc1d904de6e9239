import { CreateTrainingJobCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { onTestFinished } from 'vitest';
import type { Aws } from '../../../src/aws/ports.ts';
import type { Region } from '../../../src/domain/arn.ts';
import { administrator, applicationOf, asPerson, JANE } from '../../constructs/identity/people.ts';
import { letThemWork, longJob, ROLE, type Incident } from './incident.ts';

/** A Region of the demo's accounts in which nothing is yet. */
export const ABROAD = 'eu-west-1';

/** Jane begins `jane-abroad` in another Region, and CloudTrail has told of it; answers an administrator's client there. */
export async function janeWorksAbroad(world: Incident): Promise<SageMakerClient> {
  await letThemWork(world);
  const application = await applicationOf(world.url, 'research-studio');
  const [jane, administers] = [await asPerson(world.url, ROLE, application, JANE), administrator(world.url)].map(
    (access) => new SageMakerClient({ ...access, region: ABROAD }),
  ) as [SageMakerClient, SageMakerClient];
  onTestFinished(() => [jane, administers].forEach((client) => client.destroy()));
  await jane.send(new CreateTrainingJobCommand(longJob('jane-abroad')));
  await world.admin.tick(20 * 60_000);
  return administers;
}

/** Whose calls in one Region fail, as an account does whose credentials are gone. */
export const without = (aws: Aws, region: Region): Aws => ({
  ...aws,
  readers: (id, asked) => aws.readers(asked === region ? 'broken' : id, asked),
});
