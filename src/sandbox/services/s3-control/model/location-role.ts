import { ConditionKeys } from '../../../access/condition-keys.ts';
import { CONTEXT_PROVIDER } from '../../../access/context-assertion.ts';
import { evaluateResource } from '../../../access/evaluate.ts';
import { statementsOf } from '../../../access/policy.ts';
import type { Call } from '../../../operation.ts';
import { decideAccess } from '../../../world/authorization.ts';
import type { RoleRecord } from '../../../world/records/identity.ts';
import { grantFail } from './s3-control.ts';

/**
 * S3 takes a location's role by its trust; in a person's name it also sets the context, which the asking role has to
 * be allowed to.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/s3-access-grants-setup.html
 */
export function requireLocationRole(call: Call, role: RoleRecord, instance: string, asPerson: boolean): void {
  const keys = new ConditionKeys({
    'aws:SourceAccount': role.account,
    'aws:SourceArn': instance,
    ...(asPerson && { 'sts:RequestContextProviders': CONTEXT_PROVIDER }),
  });
  const asker = { service: 'access-grants.s3.amazonaws.com' };
  for (const action of asPerson ? ['sts:AssumeRole', 'sts:SetContext'] : ['sts:AssumeRole']) {
    const question = { action, resource: role.arn, keys, asker };
    if (evaluateResource(statementsOf(role.trust), question) === 'self') continue;
    return grantFail('AccessDenied', 403, `S3 Access Grants is not authorized to perform: ${action} on: ${role.arn}`);
  }
  if (!asPerson) return;
  const { caller } = call;
  const { allowed, why } = decideAccess(call.world, { caller, action: 'sts:SetContext', resource: role.arn });
  if (allowed) return;
  const what = `User: ${caller.arn} is not authorized to perform: sts:SetContext on resource: ${role.arn}`;
  return grantFail('AccessDenied', 403, `${what} ${why}`);
}
