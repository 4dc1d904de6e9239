import { createRequire } from 'node:module';
import type { CloudTrail } from '@aws-sdk/client-cloudtrail';
import type { IAM } from '@aws-sdk/client-iam';
import type { Identitystore } from '@aws-sdk/client-identitystore';
import type { LakeFormation } from '@aws-sdk/client-lakeformation';
import type { Organizations } from '@aws-sdk/client-organizations';
import type { RAM, RAMClientConfig } from '@aws-sdk/client-ram';
import type { S3 } from '@aws-sdk/client-s3';
import type { S3Control } from '@aws-sdk/client-s3-control';
import type { SageMaker } from '@aws-sdk/client-sagemaker';
import type { SQS } from '@aws-sdk/client-sqs';
import type { SSOAdmin } from '@aws-sdk/client-sso-admin';
import type { STS } from '@aws-sdk/client-sts';

export interface Services {
  readonly cloudtrail: CloudTrail;
  readonly iam: IAM;
  readonly identitystore: Identitystore;
  readonly lakeformation: LakeFormation;
  readonly organizations: Organizations;
  readonly ram: RAM;
  readonly s3: S3;
  readonly s3control: S3Control;
  readonly sagemaker: SageMaker;
  readonly sqs: SQS;
  readonly sso: SSOAdmin;
  readonly sts: STS;
}
export type ServiceName = keyof Services;

/** What every client takes alike. */
export type ClientConfig = Pick<
  RAMClientConfig,
  'region' | 'endpoint' | 'credentials' | 'retryMode' | 'maxAttempts' | 'userAgentAppId' | 'requestHandler'
>;

const load = createRequire(import.meta.url);

/** Required: of what is imported, Node keeps a second copy of the source, here of 800 kB, and takes 40 ms to look it through. */
export const sageMakerClient = () => load('@aws-sdk/client-sagemaker') as { readonly SageMaker: typeof SageMaker };

/** Each client is loaded on its first call. */
export const SERVICES: { readonly [Name in ServiceName]: (config: ClientConfig) => Promise<Services[Name]> } = {
  cloudtrail: async (config) => new (await import('@aws-sdk/client-cloudtrail')).CloudTrail(config),
  iam: async (config) => new (await import('@aws-sdk/client-iam')).IAM(config),
  identitystore: async (config) => new (await import('@aws-sdk/client-identitystore')).Identitystore(config),
  lakeformation: async (config) => new (await import('@aws-sdk/client-lakeformation')).LakeFormation(config),
  organizations: async (config) => new (await import('@aws-sdk/client-organizations')).Organizations(config),
  ram: async (config) => new (await import('@aws-sdk/client-ram')).RAM(config),
  // A bucket is a folder here, not a host name: the sandbox has one host, and names with dots break certificates.
  s3: async (config) => new (await import('@aws-sdk/client-s3')).S3({ ...config, forcePathStyle: true }),
  s3control: async ({ endpoint, ...config }) => {
    const { S3Control } = await import('@aws-sdk/client-s3-control');
    // The client puts the account in front of any host name, which an address does not bear.
    const fixed = typeof endpoint === 'string' && { endpointProvider: () => ({ url: new URL(endpoint) }) };
    return new S3Control({ ...config, ...fixed });
  },
  sagemaker: (config) => Promise.resolve(new (sageMakerClient().SageMaker)(config)),
  // The queue's URL names a host that a sandbox behind another address does not have.
  sqs: async (config) =>
    new (await import('@aws-sdk/client-sqs')).SQS({ ...config, useQueueUrlAsEndpoint: config.endpoint === undefined }),
  sso: async (config) => new (await import('@aws-sdk/client-sso-admin')).SSOAdmin(config),
  sts: async (config) => new (await import('@aws-sdk/client-sts')).STS(config),
};
