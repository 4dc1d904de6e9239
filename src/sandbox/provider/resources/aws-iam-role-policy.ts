import { attempt } from '../aws/aws-fault.ts';
import { ProviderFault } from '../engine/fault.ts';
import type { ResourceType } from '../engine/resource-type.ts';
import { jsonFaults, nameConflict } from '../families/iam/documents.ts';
import { nameOrGenerated, prefixOfName } from '../families/iam/names.ts';
import { deleteInlinePolicy, inlinePolicy } from '../families/iam/role-policies.ts';
import { equivalentPolicies } from '../policies/equivalent-policies.ts';
import { text } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';

/** An inline policy of a role; its id is `ROLE:NAME`. */
export const iamRolePolicy: ResourceType = {
  type: 'aws_iam_role_policy',
  framework: 'sdk-v2',
  equivalent: { policy: equivalentPolicies },
  validate: (config) => [...jsonFaults(config, 'policy'), ...nameConflict(config)],
  async create(planned, context) {
    const iam = await context.clients.iam();
    const RoleName = text(planned, 'role');
    const PolicyName = nameOrGenerated(planned, context);
    await attempt(
      `putting IAM Role (${RoleName}) Policy (${PolicyName})`,
      () => iam.putRolePolicy({ RoleName, PolicyName, PolicyDocument: text(planned, 'policy') }),
      ['policy'],
    );
    context.record({ id: `${RoleName}:${PolicyName}` });
  },
  async read(state, { clients }) {
    const { role, name } = partsOf(text(state, 'id'));
    const policy = await inlinePolicy(await clients.iam(), role, name);
    return policy === undefined ? null : { role, name, name_prefix: prefixOfName(name), policy };
  },
  async update(planned, prior, { clients }) {
    const iam = await clients.iam();
    const { role: RoleName, name: PolicyName } = partsOf(text(prior, 'id'));
    if (planned['policy'] === prior['policy']) return;
    await attempt(
      `putting IAM Role (${RoleName}) Policy (${PolicyName})`,
      () => iam.putRolePolicy({ RoleName, PolicyName, PolicyDocument: text(planned, 'policy') }),
      ['policy'],
    );
  },
  async delete(prior, { clients }) {
    const { role, name } = partsOf(text(prior, 'id'));
    await deleteInlinePolicy(await clients.iam(), role, name);
  },
  importId: (id): Fields => partsOf(id),
};

function partsOf(id: string): { readonly role: string; readonly name: string } {
  const [, role, name] = /^([^:]+):(.+)$/.exec(id) ?? [];
  if (role !== undefined && name !== undefined) return { role, name };
  throw new ProviderFault(`unexpected id (${id})`, { detail: 'expected ROLE_NAME:POLICY_NAME' });
}
