import { SageMaker } from '@aws-sdk/client-sagemaker';

import { startSandbox } from '../../../../src/sandbox/index.ts';
import { makeSocketDir, reattachValue, serveProvider } from '../../../../src/sandbox/provider/index.ts';
import { realClock } from '../../../../src/sandbox/real-clock.ts';

export interface Served {
  readonly sandboxUrl: string;
  /** For terraform. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/**
 * An empty sandbox and the provider, in this process, strict: terraform then holds every apply to its plan
 * to the letter, so that a mistake of the engine cannot hide behind the legacy type system.
 */
export async function serve(): Promise<Served> {
  const sandbox = await startSandbox({ empty: true });
  const place = makeSocketDir();
  const provider = await serveProvider({
    socket: place.socket,
    sandboxUrl: sandbox.url,
    clock: realClock,
    strict: true,
  });
  return {
    sandboxUrl: sandbox.url,
    env: { TF_REATTACH_PROVIDERS: reattachValue(place.socket, process.pid, 'registry.terraform.io') },
    async close() {
      await provider.close();
      place.remove();
      await sandbox.close();
    },
  };
}

export const OWNER = '111122223333';
export const CONSUMER = '444455556666';

/** A provider block of the sandbox: the access key is the account. */
export const provider = (account: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  region: 'us-east-1',
  access_key: account,
  secret_key: 'sandbox',
  ...more,
});

/** A client of that account's pipelines, apart from the provider's. */
export const sagemakerOf = ({ sandboxUrl }: Served, account: string): SageMaker =>
  new SageMaker({
    endpoint: sandboxUrl,
    region: 'us-east-1',
    credentials: { accessKeyId: account, secretAccessKey: 'sandbox' },
  });

/** The smallest pipeline definition: https://docs.aws.amazon.com/sagemaker/latest/dg/define-pipeline.html */
export const definition = (step = 'Stop'): string =>
  JSON.stringify({ Version: '2020-12-01', Steps: [{ Name: step, Type: 'Fail', Arguments: { ErrorMessage: 'x' } }] });

/** A pipeline that no terraform made; answers its ARN. */
export async function makePipeline(served: Served, account: string, name: string): Promise<string> {
  const sagemaker = sagemakerOf(served, account);
  const { PipelineArn = '' } = await sagemaker.createPipeline({
    PipelineName: name,
    PipelineDisplayName: name,
    RoleArn: `arn:aws:iam::${account}:role/pipelines`,
    ClientRequestToken: `token-for-${name}`.padEnd(32, '-'),
    PipelineDefinition: definition(),
  });
  sagemaker.destroy();
  return PipelineArn;
}
