import type { Athena } from '@aws-sdk/client-athena';
import type { CloudTrail } from '@aws-sdk/client-cloudtrail';
import type { EC2 } from '@aws-sdk/client-ec2';
import type { EMR } from '@aws-sdk/client-emr';
import type { EventBridge } from '@aws-sdk/client-eventbridge';
import type { Glue } from '@aws-sdk/client-glue';
import type { IAM } from '@aws-sdk/client-iam';
import type { Identitystore } from '@aws-sdk/client-identitystore';
import type { KMS } from '@aws-sdk/client-kms';
import type { LakeFormation } from '@aws-sdk/client-lakeformation';
import type { Organizations } from '@aws-sdk/client-organizations';
import type { RAM } from '@aws-sdk/client-ram';
import type { S3 } from '@aws-sdk/client-s3';
import type { S3Control } from '@aws-sdk/client-s3-control';
import type { SageMaker } from '@aws-sdk/client-sagemaker';
import type { SQS } from '@aws-sdk/client-sqs';
import type { SSOAdmin } from '@aws-sdk/client-sso-admin';
import type { STS } from '@aws-sdk/client-sts';

/** The SDK's clients for one account and region; each service's package is loaded on first use. */
export interface Clients {
  athena(): Promise<Athena>;
  cloudtrail(): Promise<CloudTrail>;
  ec2(): Promise<EC2>;
  emr(): Promise<EMR>;
  eventbridge(): Promise<EventBridge>;
  glue(): Promise<Glue>;
  iam(): Promise<IAM>;
  identitystore(): Promise<Identitystore>;
  kms(): Promise<KMS>;
  lakeformation(): Promise<LakeFormation>;
  organizations(): Promise<Organizations>;
  ram(): Promise<RAM>;
  s3(): Promise<S3>;
  s3control(): Promise<S3Control>;
  sagemaker(): Promise<SageMaker>;
  sqs(): Promise<SQS>;
  ssoadmin(): Promise<SSOAdmin>;
  sts(): Promise<STS>;
}

/** Clients by account and region, each made once: connections to the sandbox are then kept and shared. */
export interface ClientPool {
  readonly endpoint: string;
  of(account: string, region: string): Clients;
  close(): void;
}

export function createClientPool(endpoint: string): ClientPool {
  const pool = new Map<string, Clients>();
  const made: { destroy(): void }[] = [];
  return {
    endpoint,
    of(account, region) {
      const key = `${account}/${region}`;
      const clients = pool.get(key) ?? clientsOf(endpoint, account, region, made);
      pool.set(key, clients);
      return clients;
    },
    close() {
      for (const client of made) client.destroy();
    },
  };
}

function clientsOf(endpoint: string, account: string, region: string, made: { destroy(): void }[]): Clients {
  const config = {
    endpoint,
    region,
    // To the sandbox a 12-digit access key id is that account's administrator.
    credentials: { accessKeyId: account, secretAccessKey: 'sandbox' },
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 5000, requestTimeout: 60_000, httpAgent: { keepAlive: true, maxSockets: 32 } },
  };
  // This client puts the account in front of any host name, which an address does not bear.
  const { endpoint: _named, ...elsewhere } = config;
  const unprefixed = { ...elsewhere, endpointProvider: () => ({ url: new URL(endpoint) }) };
  const once = <Client extends { destroy(): void }>(make: () => Promise<Client>): (() => Promise<Client>) => {
    let client: Promise<Client> | undefined;
    return () => (client ??= make().then((one) => (made.push(one), one)));
  };
  return {
    athena: once(async () => new (await import('@aws-sdk/client-athena')).Athena(config)),
    cloudtrail: once(async () => new (await import('@aws-sdk/client-cloudtrail')).CloudTrail(config)),
    ec2: once(async () => new (await import('@aws-sdk/client-ec2')).EC2(config)),
    emr: once(async () => new (await import('@aws-sdk/client-emr')).EMR(config)),
    eventbridge: once(async () => new (await import('@aws-sdk/client-eventbridge')).EventBridge(config)),
    glue: once(async () => new (await import('@aws-sdk/client-glue')).Glue(config)),
    iam: once(async () => new (await import('@aws-sdk/client-iam')).IAM(config)),
    identitystore: once(async () => new (await import('@aws-sdk/client-identitystore')).Identitystore(config)),
    kms: once(async () => new (await import('@aws-sdk/client-kms')).KMS(config)),
    lakeformation: once(async () => new (await import('@aws-sdk/client-lakeformation')).LakeFormation(config)),
    organizations: once(async () => new (await import('@aws-sdk/client-organizations')).Organizations(config)),
    ram: once(async () => new (await import('@aws-sdk/client-ram')).RAM(config)),
    s3: once(async () => new (await import('@aws-sdk/client-s3')).S3({ ...config, forcePathStyle: true })),
    s3control: once(async () => new (await import('@aws-sdk/client-s3-control')).S3Control(unprefixed)),
    sagemaker: once(async () => new (await import('@aws-sdk/client-sagemaker')).SageMaker(config)),
    sqs: once(async () => new (await import('@aws-sdk/client-sqs')).SQS(config)),
    ssoadmin: once(async () => new (await import('@aws-sdk/client-sso-admin')).SSOAdmin(config)),
    sts: once(async () => new (await import('@aws-sdk/client-sts')).STS(config)),
  };
}
