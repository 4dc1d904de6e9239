import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { RAMClient } from '@aws-sdk/client-ram';
import { CreatePipelineCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { STSClient } from '@aws-sdk/client-sts';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../../src/domain/clock.ts';
import {
  sandboxAdmin,
  startSandbox,
  type RunningSandbox,
  type SandboxAdmin,
  type SandboxOptions,
} from '../../../src/sandbox/index.ts';

export const OWNER = '111122223333';
export const CONSUMER = '444455556666';
export const STRANGER = '777788889999';
export const MANAGEMENT = '123456789012';
export const REGION = 'us-east-1';
export const READ = 'arn:aws:ram::aws:permission/AWSRAMDefaultPermissionSageMakerPipeline';
export const EXECUTE = 'arn:aws:ram::aws:permission/AWSRAMPermissionSageMakerPipelineAllowExecution';
export const ROLE = `arn:aws:iam::${OWNER}:role/pipeline-execution`;

/** A clock that stands still: time passes only by `tick`. */
export const stoppedClock: Clock = {
  now: () => new Date('2026-11-21T12:00:00.000Z'),
  sleep: () => Promise.resolve(),
};

export interface TestSandbox {
  readonly sandbox: RunningSandbox;
  readonly admin: SandboxAdmin;
  readonly tick: (seconds: number) => Promise<string>;
  readonly ram: (account: string, region?: string) => RAMClient;
  readonly sagemaker: (account: string, region?: string) => SageMakerClient;
  readonly sts: (account: string) => STSClient;
  readonly iam: (account: string) => IAMClient;
  readonly organizations: (account: string) => OrganizationsClient;
}

/** A sandbox whose time stands still, closed when the test is over. */
export async function testSandbox(
  options: SandboxOptions = { empty: true },
  clock = stoppedClock,
): Promise<TestSandbox> {
  const sandbox = await startSandbox(options, clock);
  const clients: { destroy(): void }[] = [];
  onTestFinished(async () => {
    for (const client of clients) client.destroy();
    await sandbox.close();
  });
  const admin = sandboxAdmin(sandbox.url);
  const keep = <T extends { destroy(): void }>(client: T): T => {
    clients.push(client);
    return client;
  };
  return {
    sandbox,
    admin,
    tick: (seconds) => admin.tick(seconds * 1000),
    ram: (account, region) => keep(new RAMClient(clientConfig(sandbox.url, account, region))),
    sagemaker: (account, region) => keep(new SageMakerClient(clientConfig(sandbox.url, account, region))),
    sts: (account) => keep(new STSClient(clientConfig(sandbox.url, account))),
    iam: (account) => keep(new IAMClient(clientConfig(sandbox.url, account))),
    organizations: (account) => keep(new OrganizationsClient(clientConfig(sandbox.url, account))),
  };
}

/** How any client is pointed at the sandbox. */
export const clientConfig = (endpoint: string, account: string, region = REGION) => ({
  endpoint,
  region,
  maxAttempts: 1,
  credentials: { accessKeyId: account, secretAccessKey: 'sandbox' },
});

export const step = (Name: string, more: object = {}): object => ({ Name, Type: 'Processing', Arguments: {}, ...more });

export const definition = (steps: readonly object[] = [step('Only')], more: object = {}): string =>
  JSON.stringify({ Version: '2020-12-01', Steps: steps, ...more });

/** Makes a pipeline and answers its ARN. */
export async function makePipeline(client: SageMakerClient, name: string, text = definition()): Promise<string> {
  const made = await client.send(
    new CreatePipelineCommand({
      PipelineName: name,
      RoleArn: ROLE,
      PipelineDefinition: text,
      ClientRequestToken: undefined,
    }),
  );
  return made.PipelineArn ?? '';
}

/** What a promise was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (thrown) {
    if (thrown instanceof Error) return thrown;
    throw thrown;
  }
  throw new Error('it was expected to fail');
}
