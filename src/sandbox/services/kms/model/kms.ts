import type * as Kms from '@aws-sdk/client-kms';
import { failure } from '../../../aws-error.ts';
import { operationOf, type Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';

/** Defines an operation of KMS. */
export const kmsOperation = operationOf<typeof Kms>();

/** Throws one of KMS's own errors. */
export const fail = failure<typeof Kms>();

interface KeyBody {
  readonly description: string;
  readonly policy: string;
  readonly enabled: boolean;
  readonly rotation: boolean;
  readonly multiRegion: boolean;
  /** When it is to be deleted, in milliseconds. */
  readonly deletionAt: number | null;
}

export type Key = Kept<KeyBody>;

export const keys = resourceKind<KeyBody>('kms:key');

export const keyArn = (call: Call, id: string): string =>
  id.startsWith('arn:') ? id : `arn:aws:kms:${call.region}:${call.account}:key/${id}`;

export function keyNamed(call: Call, id = ''): Key {
  const arn = keyArn(call, id);
  return keys.find(call, arn) ?? fail('NotFoundException', `Key '${arn}' does not exist`);
}

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

export const toMetadata = ({ arn, name, account, createdAt, body }: Key): Kms.KeyMetadata => ({
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
