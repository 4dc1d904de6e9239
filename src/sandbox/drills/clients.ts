import type { IAM } from '@aws-sdk/client-iam';
import type { Identitystore } from '@aws-sdk/client-identitystore';
import type { S3Control } from '@aws-sdk/client-s3-control';
import type { SageMaker } from '@aws-sdk/client-sagemaker';
import type { SSOAdmin } from '@aws-sdk/client-sso-admin';
import type { SSOOIDC } from '@aws-sdk/client-sso-oidc';
import type { STS } from '@aws-sdk/client-sts';
import type { AccountId } from '../../domain/arn.ts';

const REGION = 'us-east-1';

/** Credentials of whom a call is made as. */
export interface DrillKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** How a drill reaches the sandbox: as anybody would, by its URL. */
export interface DrillClients {
  /** As the administrator of an account, or with credentials of somebody's. */
  sagemaker(who: AccountId | DrillKeys): Promise<SageMaker>;
  iam(account: AccountId): Promise<IAM>;
  sts(account: AccountId): Promise<STS>;
  oidc(account: AccountId): Promise<SSOOIDC>;
  sso(account: AccountId): Promise<SSOAdmin>;
  people(account: AccountId): Promise<Identitystore>;
  s3control(account: AccountId): Promise<S3Control>;
  close(): void;
}

export function drillClients(endpoint: string): DrillClients {
  const made: { destroy(): void }[] = [];
  const keep = <T extends { destroy(): void }>(client: T): T => {
    made.push(client);
    return client;
  };
  const access = (who: AccountId | DrillKeys) => ({
    endpoint,
    region: REGION,
    credentials: typeof who === 'string' ? { accessKeyId: who, secretAccessKey: 'sandbox' } : who,
  });
  return {
    sagemaker: async (who) => keep(new (await import('@aws-sdk/client-sagemaker')).SageMaker(access(who))),
    iam: async (account) => keep(new (await import('@aws-sdk/client-iam')).IAM(access(account))),
    sts: async (account) => keep(new (await import('@aws-sdk/client-sts')).STS(access(account))),
    oidc: async (account) => keep(new (await import('@aws-sdk/client-sso-oidc')).SSOOIDC(access(account))),
    sso: async (account) => keep(new (await import('@aws-sdk/client-sso-admin')).SSOAdmin(access(account))),
    people: async (account) => keep(new (await import('@aws-sdk/client-identitystore')).Identitystore(access(account))),
    s3control: async (account) => {
      const { endpoint: url, ...rest } = access(account);
      const { S3Control } = await import('@aws-sdk/client-s3-control');
      // The client puts the account in front of any host name, which an address does not bear.
      return keep(new S3Control({ ...rest, endpointProvider: () => ({ url: new URL(url) }) }));
    },
    close: () => made.forEach((client) => client.destroy()),
  };
}
