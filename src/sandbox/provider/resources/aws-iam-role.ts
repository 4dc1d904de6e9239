import type { IAM } from '@aws-sdk/client-iam';

import { attempt, unlessGone } from '../aws/aws-fault.ts';
import type { ResourceType } from '../engine/resource-type.ts';
import { desiredTags, tagChanges, tagsInState, tagsOfList } from '../engine/tags.ts';
import { GONE, decodedDocument, jsonFaults, nameConflict } from '../families/iam/documents.ts';
import { nameOrGenerated, prefixOfName } from '../families/iam/names.ts';
import {
  attachedPolicies,
  deleteInlinePolicy,
  detachPolicy,
  inlinePolicy,
  inlinePolicyNames,
} from '../families/iam/role-policies.ts';
import { changeInlinePolicies, changeManagedPolicies, inlinePoliciesInState } from '../families/iam/role-blocks.ts';
import { equivalentPolicies } from '../policies/equivalent-policies.ts';
import { blocks, flag, optionalNumber, optionalText, text, texts } from '../values/fields.ts';
import type { Fields } from '../values/value.ts';

/** An IAM role; its id is its name. */
export const iamRole: ResourceType = {
  type: 'aws_iam_role',
  framework: 'sdk-v2',
  equivalent: { assume_role_policy: equivalentPolicies },
  computedBlocks: ['inline_policy'],
  validate: (config) => [...jsonFaults(config, 'assume_role_policy'), ...nameConflict(config)],
  async create(planned, context) {
    const iam = await context.clients.iam();
    const RoleName = nameOrGenerated(planned, context);
    await attempt(
      `creating IAM Role (${RoleName})`,
      () =>
        iam.createRole({
          RoleName,
          AssumeRolePolicyDocument: text(planned, 'assume_role_policy'),
          Path: optionalText(planned, 'path'),
          Description: optionalText(planned, 'description'),
          MaxSessionDuration: optionalNumber(planned, 'max_session_duration'),
          PermissionsBoundary: optionalText(planned, 'permissions_boundary'),
          Tags: Object.entries(desiredTags(planned, context.settings)).map(([Key, Value]) => ({ Key, Value })),
        }),
      ['assume_role_policy'],
    );
    context.record({ id: RoleName });
    await changeInlinePolicies(iam, RoleName, [], blocks(planned, 'inline_policy'));
    await changeManagedPolicies(iam, RoleName, [], texts(planned, 'managed_policy_arns'));
  },
  async read(state, { clients, settings }) {
    const iam = await clients.iam();
    const RoleName = text(state, 'id');
    const answer = await unlessGone(GONE, `reading IAM Role (${RoleName})`, () => iam.getRole({ RoleName }));
    const role = answer?.Role;
    if (!role) return null;
    const inline = await inlinePolicies(iam, RoleName);
    const attached = await attachedPolicies(iam, RoleName);
    if (attached === undefined) return null;
    const name = role.RoleName ?? RoleName;
    return {
      arn: role.Arn ?? null,
      assume_role_policy: decodedDocument(role.AssumeRolePolicyDocument),
      create_date: role.CreateDate ? role.CreateDate.toISOString().replace(/\.\d+Z$/, 'Z') : null,
      description: role.Description ?? '',
      inline_policy: inlinePoliciesInState(blocks(state, 'inline_policy'), inline),
      managed_policy_arns: attached,
      max_session_duration: role.MaxSessionDuration ?? null,
      name,
      name_prefix: prefixOfName(name),
      path: role.Path ?? '/',
      permissions_boundary: role.PermissionsBoundary?.PermissionsBoundaryArn ?? '',
      unique_id: role.RoleId ?? null,
      ...tagsInState(
        tagsOfList((role.Tags ?? []).map(({ Key, Value }) => ({ key: Key, value: Value }))),
        state,
        settings,
      ),
    };
  },
  async update(planned, prior, { clients, settings }) {
    const iam = await clients.iam();
    const RoleName = text(prior, 'id');
    const doing = `updating IAM Role (${RoleName})`;
    const changed = (name: string): boolean => JSON.stringify(planned[name]) !== JSON.stringify(prior[name]);
    const { set, unset } = tagChanges(planned, prior, settings);
    if (unset.length > 0) await attempt(doing, () => iam.untagRole({ RoleName, TagKeys: [...unset] }), ['tags']);
    const Tags = Object.entries(set).map(([Key, Value]) => ({ Key, Value }));
    if (Tags.length > 0) await attempt(doing, () => iam.tagRole({ RoleName, Tags }), ['tags']);
    if (changed('assume_role_policy')) {
      const PolicyDocument = text(planned, 'assume_role_policy');
      await attempt(doing, () => iam.updateAssumeRolePolicy({ RoleName, PolicyDocument }), ['assume_role_policy']);
    }
    if (changed('description')) {
      const Description = optionalText(planned, 'description') ?? '';
      await attempt(doing, () => iam.updateRoleDescription({ RoleName, Description }), ['description']);
    }
    if (changed('max_session_duration')) {
      const MaxSessionDuration = optionalNumber(planned, 'max_session_duration');
      await attempt(doing, () => iam.updateRole({ RoleName, MaxSessionDuration }), ['max_session_duration']);
    }
    if (changed('permissions_boundary')) {
      await attempt(doing, () => changeBoundary(iam, RoleName, planned), ['permissions_boundary']);
    }
    await changeInlinePolicies(iam, RoleName, blocks(prior, 'inline_policy'), blocks(planned, 'inline_policy'));
    await changeManagedPolicies(
      iam,
      RoleName,
      texts(prior, 'managed_policy_arns'),
      texts(planned, 'managed_policy_arns'),
    );
  },
  async delete(prior, { clients }) {
    const iam = await clients.iam();
    const RoleName = text(prior, 'id');
    const doing = `deleting IAM Role (${RoleName})`;
    const force = flag(prior, 'force_detach_policies');
    const profiles = await unlessGone(GONE, doing, () => iam.listInstanceProfilesForRole({ RoleName }));
    if (profiles === undefined) return;
    for (const { InstanceProfileName } of profiles.InstanceProfiles ?? []) {
      await unlessGone(GONE, doing, () => iam.removeRoleFromInstanceProfile({ RoleName, InstanceProfileName }));
    }
    if (force || texts(prior, 'managed_policy_arns').length > 0) {
      for (const arn of (await attachedPolicies(iam, RoleName)) ?? []) await detachPolicy(iam, RoleName, arn);
    }
    if (force || blocks(prior, 'inline_policy').length > 0) {
      for (const name of await inlinePolicyNames(iam, RoleName)) await deleteInlinePolicy(iam, RoleName, name);
    }
    await unlessGone(GONE, doing, () => iam.deleteRole({ RoleName }));
  },
  importId: () => ({ force_detach_policies: false }),
};

async function inlinePolicies(iam: IAM, RoleName: string): Promise<readonly Fields[]> {
  const found: Fields[] = [];
  for (const name of await inlinePolicyNames(iam, RoleName)) {
    const policy = await inlinePolicy(iam, RoleName, name);
    if (policy !== undefined) found.push({ name, policy });
  }
  return found;
}

async function changeBoundary(iam: IAM, RoleName: string, planned: Fields): Promise<void> {
  const PermissionsBoundary = optionalText(planned, 'permissions_boundary');
  if (PermissionsBoundary === undefined) await iam.deleteRolePermissionsBoundary({ RoleName });
  else await iam.putRolePermissionsBoundary({ RoleName, PermissionsBoundary });
}
