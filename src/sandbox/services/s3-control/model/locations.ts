import type { CreateAccessGrantsLocationResult } from '@aws-sdk/client-s3-control';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { instanceOf } from './instances.ts';
import { grantFail, instanceArn } from './s3-control.ts';

interface LocationBody {
  /** `s3://`, `s3://BUCKET` or `s3://BUCKET/PREFIX*`. */
  readonly scope: string;
  readonly roleArn: string;
}

export type Location = Kept<LocationBody>;

export const locations = resourceKind<LocationBody>('s3:access-grants-location');

export function locationNamed(
  call: Call,
  input: { readonly AccountId?: string | undefined; readonly AccessGrantsLocationId?: string | undefined },
): Location {
  const { account } = instanceOf(call, input);
  const id = input.AccessGrantsLocationId ?? '';
  const found = locations.find(call, `${instanceArn(call.region, account)}/location/${id}`);
  return (
    found ?? grantFail('NoSuchAccessGrantsLocationError', 404, 'The specified access grants location does not exist')
  );
}

/** The role that access is given with: it must exist, as S3 assumes it. */
export function requireRole(call: Call, arn = ''): string {
  const role = call.world.tables.roles.get(arn);
  if (role?.account === call.account) return arn;
  return grantFail('InvalidIamRole', 400, 'The specified IAM Role is invalid');
}

export const toLocation = ({ arn, name, createdAt, body }: Location): CreateAccessGrantsLocationResult => ({
  AccessGrantsLocationArn: arn,
  AccessGrantsLocationId: name,
  CreatedAt: new Date(createdAt),
  LocationScope: body.scope,
  IAMRoleArn: body.roleArn,
});
