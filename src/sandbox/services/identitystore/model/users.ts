import type { AlternateIdentifier, CreateUserRequest, User } from '@aws-sdk/client-identitystore';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { present } from './attributes.ts';
import { fail, invalid, newIdentityId, notFound, storeArnOf } from './identity-store.ts';

export type KeptUser = Kept<CreateUserRequest>;

export const users = resourceKind<CreateUserRequest>('identitystore:user');

interface Named {
  readonly IdentityStoreId?: string | undefined;
  readonly UserId?: string | undefined;
}

const arnOf = (store: string, id: string): string => `${store}/user/${id}`;

export const userNamed = (name: Named, call: Call): KeptUser =>
  users.find(call, arnOf(storeArnOf(name, call), name.UserId ?? '')) ?? notFound('USER', name.UserId, 'User');

export const usersIn = (name: Named, call: Call): KeptUser[] => users.in(call.world, storeArnOf(name, call));

export function makeUser(call: Call, input: CreateUserRequest, id = newIdentityId(call)): KeptUser {
  const store = storeArnOf(input, call);
  const unique = input.UserName ?? invalid('UserName is required.');
  requireFree(call, input, unique);
  return users.make(call, { arn: arnOf(store, id), name: id, parent: store, region: call.region, body: input });
}

/** No other of the store has that name. */
export function requireFree(call: Call, input: Named, unique: string | undefined, but?: string): void {
  const taken = usersIn(input, call).some((one) => one.body.UserName === unique && one.arn !== but);
  if (taken)
    fail('ConflictException', `Duplicate UserName: ${unique ?? ''}`, { Reason: 'UNIQUENESS_CONSTRAINT_VIOLATION' });
}

/** By its unique attribute: external ids are the external provider's. */
export function userBy(
  call: Call,
  input: Named & { readonly AlternateIdentifier?: AlternateIdentifier | undefined },
): KeptUser {
  const { AttributePath, AttributeValue } = input.AlternateIdentifier?.UniqueAttribute ?? {};
  const path = AttributePath?.toLowerCase();
  const found = usersIn(input, call).find((one) =>
    path === 'username'
      ? one.body.UserName === AttributeValue
      : path === 'emails.value' && (one.body.Emails ?? []).some((email) => email.Value === AttributeValue),
  );
  return found ?? notFound('USER', String(AttributeValue ?? ''), 'User');
}

export const toUser = ({ name, body, ...record }: KeptUser): User => ({
  ...present(body),
  UserId: name,
  UserStatus: 'ENABLED',
  CreatedAt: new Date(record.createdAt),
  CreatedBy: record.createdBy,
  UpdatedAt: new Date(record.updatedAt),
  UpdatedBy: record.updatedBy,
});
