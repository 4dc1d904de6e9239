import type { IAM } from '@aws-sdk/client-iam';
import type { RAM } from '@aws-sdk/client-ram';
import type { SageMaker } from '@aws-sdk/client-sagemaker';
import type { STS } from '@aws-sdk/client-sts';

/** The SDK's clients for one account and region; each service's package is loaded on first use. */
export interface Clients {
  iam(): Promise<IAM>;
  ram(): Promise<RAM>;
  sagemaker(): Promise<SageMaker>;
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
  const once = <Client extends { destroy(): void }>(make: () => Promise<Client>): (() => Promise<Client>) => {
    let client: Promise<Client> | undefined;
    return () => (client ??= make().then((one) => (made.push(one), one)));
  };
  return {
    iam: once(async () => new (await import('@aws-sdk/client-iam')).IAM(config)),
    ram: once(async () => new (await import('@aws-sdk/client-ram')).RAM(config)),
    sagemaker: once(async () => new (await import('@aws-sdk/client-sagemaker')).SageMaker(config)),
    sts: once(async () => new (await import('@aws-sdk/client-sts')).STS(config)),
  };
}
