import { createHash } from 'node:crypto';
import type { InstanceMetadata, InstanceStatus } from '@aws-sdk/client-sso-admin';
import type { AccountId, Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import type { World } from '../../../world/world.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { fail } from './sso-admin.ts';

export interface InstanceBody {
  readonly IdentityStoreId: string;
  readonly Name: string | null;
  /** An organization's, which serves its accounts; or one account's own. */
  readonly organization: boolean;
  /** User background sessions: AWS has no API for these. */
  readonly backgroundSessions: { readonly enabled: boolean; readonly minutes: number };
}

export type Instance = Kept<InstanceBody>;

export const instances = resourceKind<InstanceBody>('sso:instance');

/** 7 days. https://docs.aws.amazon.com/singlesignon/latest/userguide/user-background-sessions.html */
const USUAL_SESSION_MINUTES = 7 * 24 * 60;

export const identityStoreArn = ({ account, body }: Instance): Arn =>
  `arn:aws:identitystore::${account}:identitystore/${body.IdentityStoreId}`;

/** Every instance of the world. */
export const allInstances = (world: World): Instance[] =>
  world.tables.resources.all().filter((one) => one.kind === instances.kind) as Instance[];

/** Instances the caller sees: its own, and that of its organization. */
export function visibleInstances({ world, account, region }: Call): Instance[] {
  const organization = organizationOf(world, account);
  return allInstances(world).filter(
    (one) =>
      one.region === region &&
      (one.account === account ||
        (one.body.organization && organization !== null && organizationOf(world, one.account) === organization)),
  );
}

const organizationOf = (world: World, account: AccountId): string | null =>
  world.tables.accounts.get(account)?.organization ?? null;

export const instanceNamed = (arn: string | undefined, call: Call): Instance =>
  visibleInstances(call).find((one) => one.arn === arn) ??
  fail('ResourceNotFoundException', `Instance ${arn ?? ''} could not be found.`);

/** A fresh instance of the caller's account; ids follow from the account and Region, so that they are the same everywhere. */
export function makeInstance(call: Call, wanted: { id?: string; store?: string; name?: string | undefined }): Instance {
  const digest = createHash('sha256').update(`${call.account} ${call.region}`).digest('hex');
  const account = call.world.tables.accounts.get(call.account);
  const organization =
    account?.organization != null &&
    call.world.tables.organizations.get(account.organization)?.managementAccount === call.account;
  return instances.make(call, {
    arn: `arn:aws:sso:::instance/ssoins-${wanted.id ?? digest.slice(0, 16)}`,
    name: wanted.id ?? digest.slice(0, 16),
    status: 'ACTIVE',
    body: {
      IdentityStoreId: `d-${wanted.store ?? digest.slice(16, 26)}`,
      Name: wanted.name ?? null,
      organization,
      backgroundSessions: { enabled: true, minutes: USUAL_SESSION_MINUTES },
    },
  });
}

export const toInstance = (instance: Instance): InstanceMetadata => ({
  InstanceArn: instance.arn,
  IdentityStoreId: instance.body.IdentityStoreId,
  IdentityStoreArn: identityStoreArn(instance),
  OwnerAccountId: instance.account,
  ...(instance.body.Name !== null && { Name: instance.body.Name }),
  CreatedDate: new Date(instance.createdAt),
  Status: instance.status as InstanceStatus,
  PrimaryRegion: instance.region,
});
