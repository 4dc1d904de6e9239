import { attempt } from '../aws/aws-fault.ts';
import { ProviderFault } from '../engine/fault.ts';
import type { ResourceType } from '../engine/resource-type.ts';
import { attachedPolicies, detachPolicy } from '../families/iam/role-policies.ts';
import { text } from '../values/fields.ts';

/** A managed policy attached to a role. Its id means nothing: made up on create, `role-arn` after an import. */
export const iamRolePolicyAttachment: ResourceType = {
  type: 'aws_iam_role_policy_attachment',
  framework: 'sdk-v2',
  async create(planned, context) {
    const iam = await context.clients.iam();
    const RoleName = text(planned, 'role');
    const PolicyArn = text(planned, 'policy_arn');
    await attempt(
      `attaching IAM Policy (${PolicyArn}) to IAM Role (${RoleName})`,
      () => iam.attachRolePolicy({ RoleName, PolicyArn }),
      ['policy_arn'],
    );
    context.record({ id: context.uniqueId().replace('terraform', RoleName) });
  },
  async read(state, { clients }) {
    const role = text(state, 'role');
    const arn = text(state, 'policy_arn');
    const attached = await attachedPolicies(await clients.iam(), role);
    return attached?.includes(arn) ? { role, policy_arn: arn } : null;
  },
  async delete(prior, { clients }) {
    await detachPolicy(await clients.iam(), text(prior, 'role'), text(prior, 'policy_arn'));
  },
  importId(id) {
    const [, role, arn] = /^([^/]+)\/(arn:.+)$/.exec(id) ?? [];
    if (role === undefined || arn === undefined) {
      throw new ProviderFault(`unexpected import id (${id})`, { detail: 'expected ROLE_NAME/POLICY_ARN' });
    }
    return { id: `${role}-${arn}`, role, policy_arn: arn };
  },
};
