import { accountOfArn, isAccountId } from '../../../domain/arn.ts';
import { attempt } from '../aws/aws-fault.ts';
import type { ClientPool } from '../aws/clients.ts';
import { blocks, optionalText, textMap, texts } from '../values/fields.ts';
import { isUnknown, isWhollyKnown } from '../values/value.ts';
import type { Fields } from '../values/value.ts';
import { ProviderFault } from './fault.ts';
import type { ProviderSettings } from './provider-settings.ts';

export interface Surroundings {
  readonly clients: ClientPool;
  /** `AWS_ACCESS_KEY_ID` and `AWS_REGION` of whoever started the provider. */
  readonly environment: { readonly accessKeyId?: string | undefined; readonly region?: string | undefined };
  /** Accounts whose caller identity was answered before: it does not change, so it is asked once per process. */
  readonly identities: Map<string, Promise<string>>;
}

/** Reads one provider block. Values known only after apply are accepted: it is configured again then. */
export async function configure(config: Fields, around: Surroundings): Promise<ProviderSettings> {
  const account = accountOf(config, around.environment.accessKeyId);
  const region = isUnknown(config['region']) ? null : (optionalText(config, 'region') ?? around.environment.region);
  if (region === undefined) {
    throw new ProviderFault('invalid AWS Region: none is configured', {
      path: ['region'],
      detail: 'set `region` in the provider block.',
    });
  }
  if (account !== null && region !== null) await checkAccount(config, account, region, around);
  return {
    account,
    region,
    defaultTags: defaultTagsOf(config),
    ignoredTags: {
      keys: blocks(config, 'ignore_tags').flatMap((block) => texts(block, 'keys')),
      prefixes: blocks(config, 'ignore_tags').flatMap((block) => texts(block, 'key_prefixes')),
    },
  };
}

/**
 * Which of the sandbox's accounts a provider block means: its 12-digit access key, else its role's account, else the first
 * allowed account, else the environment's key. A profile is ignored: the sandbox knows no profiles.
 */
function accountOf(config: Fields, environmentKey: string | undefined): string | null {
  const key = optionalText(config, 'access_key');
  if (key !== undefined && isAccountId(key)) return key;
  const [role] = blocks(config, 'assume_role');
  const roleAccount = accountOfArn(role ? (optionalText(role, 'role_arn') ?? '') : '');
  if (roleAccount !== undefined && isAccountId(roleAccount)) return roleAccount;
  const [allowed] = texts(config, 'allowed_account_ids');
  if (allowed !== undefined) return allowed;
  const parts = [config['access_key'], config['assume_role'], config['allowed_account_ids']];
  if (!parts.every(isWhollyKnown)) return null;
  if (environmentKey !== undefined && isAccountId(environmentKey)) return environmentKey;
  throw new ProviderFault('the sandbox cannot tell which account this provider block means', {
    detail:
      'set `access_key` to the 12-digit account id (with any `secret_key`), an `assume_role` of that account, ' +
      '`allowed_account_ids`, or AWS_ACCESS_KEY_ID. A `profile` says nothing to the sandbox.',
  });
}

async function checkAccount(config: Fields, account: string, region: string, around: Surroundings): Promise<void> {
  const { identities, clients } = around;
  const identity = identities.get(account) ?? askIdentity(clients, account, region);
  identities.set(account, identity);
  // A sandbox that did not answer may answer the next terraform.
  identity.catch(() => identities.delete(account));
  const actual = await identity;
  const allowed = texts(config, 'allowed_account_ids');
  const forbidden = texts(config, 'forbidden_account_ids');
  if ((allowed.length > 0 && !allowed.includes(actual)) || forbidden.includes(actual)) {
    throw new ProviderFault(`AWS account ID not allowed: ${actual}`, {
      path: [forbidden.includes(actual) ? 'forbidden_account_ids' : 'allowed_account_ids'],
    });
  }
}

async function askIdentity(clients: ClientPool, account: string, region: string): Promise<string> {
  const sts = await clients.of(account, region).sts();
  const identity = await attempt('validating provider credentials: retrieving caller identity from STS', () =>
    sts.getCallerIdentity({}),
  );
  return identity.Account ?? account;
}

function defaultTagsOf(config: Fields): Readonly<Record<string, string>> | null {
  if (!isWhollyKnown(config['default_tags'])) return null;
  return Object.assign({}, ...blocks(config, 'default_tags').map((block) => textMap(block['tags']))) as Record<
    string,
    string
  >;
}
