import type { KeyMetadata, Tag } from '@aws-sdk/client-kms';
import type { Call } from '../../../operation.ts';
import type { Tags } from '../../../world/records/tags.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { findAlias } from './aliases.ts';
import { fail } from './kms.ts';

interface KeyBody {
  readonly description: string;
  readonly policy: string;
  readonly enabled: boolean;
  readonly rotation: boolean;
  /** Days between rotations; absent: a year. */
  readonly rotationDays?: number;
  readonly multiRegion: boolean;
  /** When it is to be deleted, in milliseconds. */
  readonly deletionAt: number | null;
}

export type Key = Kept<KeyBody>;

export const keys = resourceKind<KeyBody>('kms:key');

/** ARN of a key by its id, ARN, or an alias of it. */
export function keyArn(call: Call, id = ''): string {
  const alias = /(^|:)alias\//.test(id) ? findAlias(call, id) : undefined;
  if (alias) return alias.body.target;
  return id.startsWith('arn:') ? id : `arn:aws:kms:${call.region}:${call.account}:key/${id}`;
}

/** A key; one whose deletion is due is gone. */
export function keyNamed(call: Call, id = ''): Key {
  const arn = keyArn(call, id);
  const found = keys.find(call, arn);
  if (found && (found.body.deletionAt ?? Infinity) > call.now) return found;
  return fail('NotFoundException', `${id.includes('alias/') ? 'Alias' : 'Key'} '${arn}' does not exist`);
}

/** The caller's keys, those whose deletion is due left out. */
export const ownKeys = (call: Call): Key[] =>
  keys.own(call).filter(({ body }) => (body.deletionAt ?? Infinity) > call.now);

/** A key that may be changed: one that waits to be deleted may not. */
export function liveKey(call: Call, id: string | undefined): Key {
  const key = keyNamed(call, id);
  return key.body.deletionAt === null ? key : fail('KMSInvalidStateException', `${key.arn} is pending deletion.`);
}

interface OfKey {
  readonly KeyId?: string | undefined;
}

/** What access is decided on: the key, and its policy. */
export const onKey = {
  resource: ({ KeyId }: OfKey, call: Call): string => keyArn(call, KeyId),
  policy: ({ KeyId }: OfKey, call: Call): string | undefined => keys.find(call, keyArn(call, KeyId))?.body.policy,
} as const;

/** https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html */
export const defaultPolicy = (account: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Id: 'key-default-1',
    Statement: [
      {
        Sid: 'Enable IAM User Permissions',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${account}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  });

export const fromKeyTags = (tags: readonly Tag[] | undefined): Tags =>
  Object.fromEntries((tags ?? []).map(({ TagKey = '', TagValue = '' }) => [TagKey, TagValue]));

export const toMetadata = ({ arn, name, account, createdAt, body }: Key): KeyMetadata => ({
  AWSAccountId: account,
  KeyId: name,
  Arn: arn,
  CreationDate: new Date(createdAt),
  Enabled: body.enabled && body.deletionAt === null,
  Description: body.description,
  KeyUsage: 'ENCRYPT_DECRYPT',
  KeyState: body.deletionAt !== null ? 'PendingDeletion' : body.enabled ? 'Enabled' : 'Disabled',
  ...(body.deletionAt !== null && { DeletionDate: new Date(body.deletionAt) }),
  Origin: 'AWS_KMS',
  KeyManager: 'CUSTOMER',
  CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
  KeySpec: 'SYMMETRIC_DEFAULT',
  EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
  MultiRegion: body.multiRegion,
});
