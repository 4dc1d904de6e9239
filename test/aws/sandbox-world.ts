import { RAM } from '@aws-sdk/client-ram';
import { SageMaker } from '@aws-sdk/client-sagemaker';
import type { Clock } from '../../src/domain/clock.ts';
import { createAws } from '../../src/aws/index.ts';
import type { AccountAccess, Aws } from '../../src/aws/ports.ts';
import { EXECUTE_PERMISSION, READ_PERMISSION } from '../../src/domain/permissions.ts';
import { sandboxAdmin, startSandbox } from '../../src/sandbox/index.ts';

export const OWNER = '111122223333';
export const CONSUMER = '444455556666';
export const READER = '777788889999';
export const REGION = 'us-east-1';
export const HOUR = 3_600_000;

/** Two steps, a parameter, and a condition that always takes its first branch. */
export const DEFINITION = {
  Version: '2020-12-01',
  Parameters: [{ Name: 'Rows', Type: 'Integer', DefaultValue: 100 }],
  Steps: [
    { Name: 'prepare', Type: 'Processing', Arguments: {} },
    { Name: 'train', Type: 'Training', DependsOn: ['prepare'], Arguments: {} },
  ],
};

export const FAILING = {
  Version: '2020-12-01',
  Steps: [{ Name: 'give-up', Type: 'Fail', Arguments: { ErrorMessage: 'rows are missing in s3://sales' } }],
};

export interface SandboxWorld {
  readonly url: string;
  readonly aws: Aws;
  /** Sandbox time; sleeping moves it, so nothing waits in earnest. */
  readonly clock: Clock;
  tick(ms: number): Promise<void>;
  createPipeline(name: string, definition?: object): Promise<string>;
  /** A share of the owner; answers its ARN. */
  share(options: ShareWish): Promise<string>;
  ram(account: string): RAM;
  close(): Promise<void>;
}

interface ShareWish {
  readonly name: string;
  readonly pipelines: readonly string[];
  readonly principals: readonly string[];
  readonly permission?: 'read' | 'execute';
}

export const accessTo = (...ids: string[]): AccountAccess[] => ids.map((id) => ({ id, region: REGION }));

/** A sandbox of its own with nothing in it, reached by its URL alone. */
export async function sandboxWorld(): Promise<SandboxWorld> {
  const sandbox = await startSandbox({ empty: true });
  const { url } = sandbox;
  const admin = sandboxAdmin(url);
  let now = new Date((await admin.info()).now);
  const tick = async (ms: number): Promise<void> => void (now = new Date(await admin.tick(ms)));
  const clock: Clock = {
    now: () => now,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      await tick(ms);
    },
  };
  const config = (account: string) => ({
    region: REGION,
    endpoint: url,
    credentials: { accessKeyId: account, secretAccessKey: 'sandbox' },
  });
  const clients: { destroy(): void }[] = [];
  const made = <C extends { destroy(): void }>(client: C): C => {
    clients.push(client);
    return client;
  };
  const sagemaker = made(new SageMaker(config(OWNER)));
  const ram = (account: string): RAM => made(new RAM(config(account)));
  const aws = createAws({
    accounts: accessTo(OWNER, CONSUMER, READER),
    sandboxUrl: url,
    defaultRegion: REGION,
    toolVersion: '0.0.0',
    env: {},
    clock,
  });
  return {
    url,
    aws,
    clock,
    tick,
    ram,
    createPipeline: async (name, definition = DEFINITION) => {
      const { PipelineArn = '' } = await sagemaker.createPipeline({
        PipelineName: name,
        PipelineDefinition: JSON.stringify(definition),
        RoleArn: `arn:aws:iam::${OWNER}:role/pipelines`,
        ClientRequestToken: `token-of-the-pipeline-${name}`.padEnd(32, '-'),
      });
      return PipelineArn;
    },
    share: async ({ name, pipelines, principals, permission = 'read' }) => {
      const { resourceShare } = await ram(OWNER).createResourceShare({
        name,
        resourceArns: [...pipelines],
        principals: [...principals],
        permissionArns: [permission === 'read' ? READ_PERMISSION : EXECUTE_PERMISSION],
      });
      return resourceShare?.resourceShareArn ?? '';
    },
    close: async () => {
      aws.close();
      for (const client of clients) client.destroy();
      await sandbox.close();
    },
  };
}
