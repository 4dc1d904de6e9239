import type { AliasListEntry } from '@aws-sdk/client-kms';
import type { Arn } from '../../../../domain/arn.ts';
import { AwsError } from '../../../aws-error.ts';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { fail } from './kms.ts';

interface AliasBody {
  /** ARN of the key. */
  readonly target: Arn;
}

export type Alias = Kept<AliasBody>;

export const aliases = resourceKind<AliasBody>('kms:alias');

export const aliasArn = ({ region, account }: Pick<Call, 'region' | 'account'>, name = ''): Arn =>
  `arn:aws:kms:${region}:${account}:${name}`;

export const findAlias = (call: Call, nameOrArn: string): Alias | undefined =>
  aliases.find(call, nameOrArn.startsWith('arn:') ? nameOrArn : aliasArn(call, nameOrArn));

export const aliasNamed = (call: Call, name = ''): Alias =>
  findAlias(call, name) ?? fail('NotFoundException', `Alias ${aliasArn(call, name)} is not found.`);

/** Names begin with `alias/`; those of AWS's own keys are not given away. */
export function requireAliasName(name: string): string {
  if (!/^alias\/[a-zA-Z0-9/_-]+$/.test(name) || name.length > 256)
    throw new AwsError(
      'ValidationException',
      `Alias must start with the prefix "alias/". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html`,
    );
  if (name.startsWith('alias/aws/'))
    throw new AwsError('NotAuthorizedException', `${name} is reserved for keys that AWS manages.`);
  return name;
}

export const toAlias = ({ arn, name, body, createdAt, updatedAt }: Alias): AliasListEntry => ({
  AliasName: name,
  AliasArn: arn,
  TargetKeyId: body.target.slice(body.target.lastIndexOf('/') + 1),
  CreationDate: new Date(createdAt),
  LastUpdatedDate: new Date(updatedAt),
});
