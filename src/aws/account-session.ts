import { parseArn, type AccountId, type Region } from '../domain/arn.ts';
import type { Clock } from '../domain/clock.ts';
import type { SagelaneError } from '../domain/errors.ts';
import { askedOnce } from './asked-once.ts';
import type { CallMeter } from './call-meter.ts';
import { credentialsOf, type MfaCode } from './credentials.ts';
import type { Connections } from './connections.ts';
import { awsError, isThrottling } from './errors/aws-error.ts';
import type { AccountAccess, CallerIdentity } from './ports.ts';
import { sandboxAccess } from './role-credentials.ts';
import { SERVICES, type ClientConfig, type ServiceName, type Services } from './services.ts';

export interface SessionOptions {
  readonly access: AccountAccess;
  readonly sandboxUrl?: string | undefined;
  readonly connections: Connections;
  readonly toolVersion: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly meter?: CallMeter | undefined;
  readonly mfaCode?: MfaCode | undefined;
  readonly clock: Clock;
}

/** One account's clients, one per service and Region, made on first use, shared, and every failure put into words. */
export interface AccountSession {
  readonly account: AccountId;
  call<Name extends ServiceName, T>(call: ServiceCall<Name>, use: (client: Services[Name]) => Promise<T>): Promise<T>;
  identity(region: Region): Promise<CallerIdentity>;
  close(): void;
}

interface ServiceCall<Name extends ServiceName> {
  readonly service: Name;
  readonly operation: string;
  /** The Region of an ARN's own decides where it is asked; this one where there is no ARN. */
  readonly region: Region;
  /** ARN or name it is about. */
  readonly subject?: string;
}

export function openAccountSession(options: SessionOptions): AccountSession {
  const { access, sandboxUrl, meter } = options;
  const clients = new Map<string, Promise<Services[ServiceName]>>();
  let assured: Promise<unknown> | undefined;
  let signing: ReturnType<typeof credentialsFor> | undefined;

  const client = <Name extends ServiceName>(service: Name, region: Region): Promise<Services[Name]> => {
    const key = `${service} ${region}`;
    signing ??= credentialsFor(options);
    const made = clients.get(key) ?? clientConfig(options, region, signing).then((config) => SERVICES[service](config));
    clients.set(key, made);
    return made as Promise<Services[Name]>;
  };

  /** Clients keep credentials that name no end for ever; new ones look again whether somebody has logged in meanwhile. */
  const renew = (): void => {
    clients.clear();
    signing = undefined;
  };

  const send: AccountSession['call'] = async ({ service, operation, region: fallback, subject }, use) => {
    const region = (subject === undefined ? undefined : parseArn(subject)?.region) || fallback;
    const metered = { account: access.id, region, service, operation };
    try {
      const made = await client(service, region);
      await meter?.admit(metered);
      const answer = await use(made);
      meter?.ended(metered, { tries: triesOf(answer), throttled: false });
      return answer;
    } catch (cause) {
      const { id: account, profile } = access;
      meter?.ended(metered, { tries: triesOf(cause), throttled: isThrottling(cause) });
      if (isExpired(cause)) renew();
      throw awsError(cause, { service, operation, account, region, subject, profile, endpoint: sandboxUrl });
    }
  };

  const identity = async (region: Region): Promise<CallerIdentity> => {
    const operation = { service: 'sts', operation: 'GetCallerIdentity', region } as const;
    const { Account = '', Arn = '' } = await send(operation, (sts) => sts.getCallerIdentity({}));
    return { account: Account, arn: roleArnOf(Arn) };
  };

  /** Credentials of another account would act there, or be told that nothing exists; so they are checked once, first. */
  const assure = async (region: Region): Promise<void> => {
    const caller = await identity(region);
    if (caller.account !== access.id && access.id !== '') throw wrongAccount(access, caller);
  };

  return {
    account: access.id,
    identity,
    call: async (call, use) => {
      if (sandboxUrl === undefined)
        await (assured ??= forgetOnFailure(assure(call.region), () => (assured = undefined)));
      return send(call, use);
    },
    close: () => {
      for (const made of clients.values()) void made.then((one) => one.destroy()).catch(() => undefined);
      clients.clear();
    },
  };
}

async function credentialsFor({
  access,
  sandboxUrl,
  mfaCode,
  clock,
}: SessionOptions): Promise<ClientConfig['credentials']> {
  if (sandboxUrl !== undefined) return sandboxAccess(sandboxUrl, access);
  const provide = await credentialsOf(access, mfaCode);
  return provide && askedOnce(provide, clock);
}

async function clientConfig(
  options: SessionOptions,
  region: Region,
  signing: ReturnType<typeof credentialsFor>,
): Promise<ClientConfig> {
  const { sandboxUrl, connections, toolVersion, env } = options;
  const credentials = await signing;
  return {
    region,
    ...(sandboxUrl === undefined ? {} : { endpoint: sandboxUrl }),
    ...(credentials ? { credentials } : {}),
    // Adaptive slows a client down when AWS throttles it, which is what polling needs; the user's own setting wins.
    ...(env['AWS_RETRY_MODE'] || sandboxUrl !== undefined ? {} : { retryMode: 'adaptive' }),
    userAgentAppId: `sagelane/${toolVersion}`,
    requestHandler: {
      connectionTimeout: 10_000,
      requestTimeout: 60_000,
      throwOnRequestTimeout: true,
      httpAgent: connections.httpAgent,
      httpsAgent: connections.httpsAgent,
    },
  };
}

const isExpired = (cause: unknown): boolean =>
  cause instanceof Error && /^(ExpiredToken|RequestExpired)/.test(cause.name);

/** The SDK tries again by itself; every try is a call that AWS counts. */
function triesOf(answer: unknown): number {
  const metadata =
    typeof answer === 'object' && answer !== null && '$metadata' in answer
      ? (answer.$metadata as { readonly attempts?: number } | undefined)
      : undefined;
  return metadata?.attempts ?? 1;
}

/** `…:assumed-role/ROLE/SESSION` is the role `…:role/ROLE`; everything else is what it says. */
function roleArnOf(arn: string): string {
  const match = /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\/.+$/.exec(arn);
  return match ? `arn:${match[1]}:iam::${match[2]}:role/${match[3]}` : arn;
}

function wrongAccount({ id: account, region, profile }: AccountAccess, caller: CallerIdentity): SagelaneError {
  const cause = Object.assign(new Error(`they are those of ${caller.arn} in account ${caller.account}`), {
    name: 'WrongAccount',
  });
  return awsError(cause, { service: 'sts', operation: 'GetCallerIdentity', account, region, profile });
}

function forgetOnFailure<T>(promise: Promise<T>, forget: () => void): Promise<T> {
  promise.catch(forget);
  return promise;
}
