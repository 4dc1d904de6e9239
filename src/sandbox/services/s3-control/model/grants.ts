import type { CreateAccessGrantResult, GranteeType, Permission, S3PrefixType } from '@aws-sdk/client-s3-control';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { instanceOf } from './instances.ts';
import { grantFail, instanceArn } from './s3-control.ts';

interface GrantBody {
  readonly granteeType: GranteeType;
  readonly grantee: string;
  readonly permission: Permission;
  /** Id of its location. */
  readonly location: string;
  readonly subPrefix: string | null;
  readonly prefixType: S3PrefixType | null;
  /** What it gives access to: ends with `*` unless it is one object. */
  readonly scope: string;
  readonly application: string | null;
}

export type Grant = Kept<GrantBody>;

export const grants = resourceKind<GrantBody>('s3:access-grant');

export function grantNamed(
  call: Call,
  input: { readonly AccountId?: string | undefined; readonly AccessGrantId?: string | undefined },
): Grant {
  const { account } = instanceOf(call, input);
  const found = grants.find(call, `${instanceArn(call.region, account)}/grant/${input.AccessGrantId ?? ''}`);
  return found ?? grantFail('NoSuchAccessGrantError', 404, 'The specified access grant does not exist');
}

/**
 * The location's scope narrowed by a prefix of it.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-grants-grant.html
 */
export function grantScope(location: string, subPrefix: string | undefined, type: S3PrefixType | undefined): string {
  const base = location.endsWith('*') ? location.slice(0, -1) : location;
  if (!subPrefix) {
    if (location === 's3://')
      return grantFail(
        'InvalidRequest',
        400,
        'The default location needs an S3SubPrefix: a bucket, or a prefix in one',
      );
    return location.endsWith('*') || type === 'Object' ? location : `${location}/*`;
  }
  if (type === 'Object' && subPrefix.endsWith('*'))
    return grantFail('InvalidRequest', 400, 'The S3SubPrefix of an object must not end with *');
  const joined = base === 's3://' || base.endsWith('/') || location.endsWith('*') ? '' : '/';
  return `${base}${joined}${subPrefix}`;
}

export const toGrant = ({ arn, name, createdAt, body }: Grant): CreateAccessGrantResult => ({
  AccessGrantArn: arn,
  AccessGrantId: name,
  CreatedAt: new Date(createdAt),
  Grantee: { GranteeType: body.granteeType, GranteeIdentifier: body.grantee },
  Permission: body.permission,
  AccessGrantsLocationId: body.location,
  ...(body.subPrefix !== null && { AccessGrantsLocationConfiguration: { S3SubPrefix: body.subPrefix } }),
  GrantScope: body.scope,
  ...(body.application !== null && { ApplicationArn: body.application }),
});
