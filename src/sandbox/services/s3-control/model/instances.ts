import type { CreateAccessGrantsInstanceResult } from '@aws-sdk/client-s3-control';
import type { AccountId } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { grantFail, instanceArn } from './s3-control.ts';

interface InstanceBody {
  /** ARNs of the Identity Center instance and of its application for access grants. */
  readonly identityCenter: { readonly instance: string; readonly application: string } | null;
}

export type Instance = Kept<InstanceBody>;

/** The access grants instance of an account in a Region: there is one at most. */
export const instances = resourceKind<InstanceBody>('s3:access-grants-instance');

export const findInstance = (call: Call, account: AccountId = call.account): Instance | undefined =>
  instances.find(call, instanceArn(call.region, account));

export const instanceOf = (call: Call, input: { readonly AccountId?: string | undefined }): Instance =>
  findInstance(call, input.AccountId) ??
  grantFail('AccessGrantsInstanceNotExistsError', 404, 'Access Grants Instance does not exist');

/** What Identity Center makes of an association: an application of its instance. */
export function identityCenterOf(call: Call, arn: string): NonNullable<InstanceBody['identityCenter']> {
  const id = /^arn:aws[a-z-]*:sso:::instance\/(ssoins-[\w.-]+)$/.exec(arn)?.[1];
  if (!id) return grantFail('InvalidRequest', 400, 'Invalid Identity Center ARN');
  const unique = call.world.newId().replaceAll('-', '').slice(0, 16);
  return { instance: arn, application: `arn:aws:sso::${call.account}:application/${id}/apl-${unique}` };
}

export const toInstance = ({ arn, createdAt, body }: Instance): CreateAccessGrantsInstanceResult => ({
  AccessGrantsInstanceArn: arn,
  AccessGrantsInstanceId: 'default',
  CreatedAt: new Date(createdAt),
  ...(body.identityCenter && {
    // The older member of the two tells the application. https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetAccessGrantsInstance.html
    IdentityCenterArn: body.identityCenter.application,
    IdentityCenterInstanceArn: body.identityCenter.instance,
    IdentityCenterApplicationArn: body.identityCenter.application,
  }),
});
