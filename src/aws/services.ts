import type { IAM } from '@aws-sdk/client-iam';
import type { Organizations } from '@aws-sdk/client-organizations';
import type { RAM, RAMClientConfig } from '@aws-sdk/client-ram';
import type { SageMaker } from '@aws-sdk/client-sagemaker';
import type { STS } from '@aws-sdk/client-sts';

export interface Services {
  readonly iam: IAM;
  readonly organizations: Organizations;
  readonly ram: RAM;
  readonly sagemaker: SageMaker;
  readonly sts: STS;
}
export type ServiceName = keyof Services;

/** What every client takes alike. */
export type ClientConfig = Pick<
  RAMClientConfig,
  'region' | 'endpoint' | 'credentials' | 'retryMode' | 'maxAttempts' | 'userAgentAppId' | 'requestHandler'
>;

/** Each client is imported on its first call. */
export const SERVICES: { readonly [Name in ServiceName]: (config: ClientConfig) => Promise<Services[Name]> } = {
  iam: async (config) => new (await import('@aws-sdk/client-iam')).IAM(config),
  organizations: async (config) => new (await import('@aws-sdk/client-organizations')).Organizations(config),
  ram: async (config) => new (await import('@aws-sdk/client-ram')).RAM(config),
  sagemaker: async (config) => new (await import('@aws-sdk/client-sagemaker')).SageMaker(config),
  sts: async (config) => new (await import('@aws-sdk/client-sts')).STS(config),
};
