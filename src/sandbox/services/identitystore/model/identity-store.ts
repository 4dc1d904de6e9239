import { createHash } from 'node:crypto';
import type * as IdentityStore from '@aws-sdk/client-identitystore';
import { AwsError, failure } from '../../../aws-error.ts';
import { operationOf, type Call } from '../../../operation.ts';
import { allInstances, identityStoreArn } from '../../sso-admin/model/instances.ts';

/** Defines an operation of the Identity Store. */
export const identityStoreOperation = operationOf<typeof IdentityStore>();

/** Throws one of the Identity Store's own errors. */
export const fail = failure<typeof IdentityStore>();

export const invalid = (message: string): never => {
  throw new AwsError('ValidationException', message);
};

interface InStore {
  readonly IdentityStoreId?: string | undefined;
}

/** The store of an instance in the Region; access is decided on it. */
export function storeArnOf({ IdentityStoreId }: InStore, { world, region }: Call): string {
  const instance = allInstances(world).find(
    (one) => one.region === region && one.body.IdentityStoreId === IdentityStoreId,
  );
  return instance ? identityStoreArn(instance) : notFound('IDENTITY_STORE', IdentityStoreId, 'Identity store');
}

export const notFound = (type: IdentityStore.ResourceType, id: string | undefined, title: string): never =>
  fail('ResourceNotFoundException', `${title} not found: ${id ?? ''}`, { ResourceType: type, ResourceId: id });

/** Ids of users, groups and memberships. */
export function newIdentityId({ world }: Call): string {
  const hex = createHash('sha256').update(world.newId()).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
