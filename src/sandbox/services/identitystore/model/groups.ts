import type { AlternateIdentifier, CreateGroupRequest, Group } from '@aws-sdk/client-identitystore';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { present } from './attributes.ts';
import { fail, invalid, newIdentityId, notFound, storeArnOf } from './identity-store.ts';

export type KeptGroup = Kept<CreateGroupRequest>;

export const groups = resourceKind<CreateGroupRequest>('identitystore:group');

interface Named {
  readonly IdentityStoreId?: string | undefined;
  readonly GroupId?: string | undefined;
}

const arnOf = (store: string, id: string): string => `${store}/group/${id}`;

export const groupNamed = (name: Named, call: Call): KeptGroup =>
  groups.find(call, arnOf(storeArnOf(name, call), name.GroupId ?? '')) ?? notFound('GROUP', name.GroupId, 'Group');

export const groupsIn = (name: Named, call: Call): KeptGroup[] => groups.in(call.world, storeArnOf(name, call));

export function makeGroup(call: Call, input: CreateGroupRequest, id = newIdentityId(call)): KeptGroup {
  const store = storeArnOf(input, call);
  const unique = input.DisplayName ?? invalid('DisplayName is required.');
  requireFree(call, input, unique);
  return groups.make(call, { arn: arnOf(store, id), name: id, parent: store, region: call.region, body: input });
}

/** No other of the store has that name. */
export function requireFree(call: Call, input: Named, unique: string | undefined, but?: string): void {
  const taken = groupsIn(input, call).some((one) => one.body.DisplayName === unique && one.arn !== but);
  if (taken)
    fail('ConflictException', `Duplicate DisplayName: ${unique ?? ''}`, { Reason: 'UNIQUENESS_CONSTRAINT_VIOLATION' });
}

/** By its unique attribute: external ids are the external provider's. */
export function groupBy(
  call: Call,
  input: Named & { readonly AlternateIdentifier?: AlternateIdentifier | undefined },
): KeptGroup {
  const { AttributePath, AttributeValue } = input.AlternateIdentifier?.UniqueAttribute ?? {};
  const path = AttributePath?.toLowerCase();
  const found = groupsIn(input, call).find((one) =>
    path === 'displayname' ? one.body.DisplayName === AttributeValue : false,
  );
  return found ?? notFound('GROUP', String(AttributeValue ?? ''), 'Group');
}

export const toGroup = ({ name, body, ...record }: KeptGroup): Group => ({
  ...present(body),
  GroupId: name,
  CreatedAt: new Date(record.createdAt),
  CreatedBy: record.createdBy,
  UpdatedAt: new Date(record.updatedAt),
  UpdatedBy: record.updatedBy,
});
