import type { IAM, PolicyVersion } from '@aws-sdk/client-iam';

import { allPages } from '../aws/all-pages.ts';
import { attempt, unlessGone } from '../aws/aws-fault.ts';
import type { ResourceType } from '../engine/resource-type.ts';
import { desiredTags, tagChanges, tagsInState, tagsOfList } from '../engine/tags.ts';
import { GONE, decodedDocument, jsonFaults, nameConflict } from '../families/iam/documents.ts';
import { nameOrGenerated, prefixOfName } from '../families/iam/names.ts';
import { equivalentPolicies } from '../policies/equivalent-policies.ts';
import { optionalText, text } from '../values/fields.ts';

/** IAM keeps five versions: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html */
const MAX_VERSIONS = 5;

/** A customer-managed policy; its id is its ARN. */
export const iamPolicy: ResourceType = {
  type: 'aws_iam_policy',
  framework: 'sdk-v2',
  equivalent: { policy: equivalentPolicies },
  validate: (config) => [...jsonFaults(config, 'policy'), ...nameConflict(config)],
  async create(planned, context) {
    const iam = await context.clients.iam();
    const PolicyName = nameOrGenerated(planned, context);
    const answer = await attempt(
      `creating IAM Policy (${PolicyName})`,
      () =>
        iam.createPolicy({
          PolicyName,
          Path: optionalText(planned, 'path'),
          Description: optionalText(planned, 'description'),
          PolicyDocument: text(planned, 'policy'),
          Tags: Object.entries(desiredTags(planned, context.settings)).map(([Key, Value]) => ({ Key, Value })),
        }),
      ['policy'],
    );
    context.record({ id: answer.Policy?.Arn ?? '' });
  },
  async read(state, { clients, settings }) {
    const iam = await clients.iam();
    const PolicyArn = text(state, 'id');
    const doing = `reading IAM Policy (${PolicyArn})`;
    const policy = (await unlessGone(GONE, doing, () => iam.getPolicy({ PolicyArn })))?.Policy;
    if (!policy) return null;
    const version = await unlessGone(GONE, doing, () =>
      iam.getPolicyVersion({ PolicyArn, VersionId: policy.DefaultVersionId }),
    );
    if (!version) return null;
    const name = policy.PolicyName ?? '';
    return {
      arn: policy.Arn ?? PolicyArn,
      attachment_count: policy.AttachmentCount ?? 0,
      description: policy.Description ?? '',
      name,
      name_prefix: prefixOfName(name),
      path: policy.Path ?? '/',
      policy: decodedDocument(version.PolicyVersion?.Document),
      policy_id: policy.PolicyId ?? null,
      ...tagsInState(
        tagsOfList((policy.Tags ?? []).map(({ Key, Value }) => ({ key: Key, value: Value }))),
        state,
        settings,
      ),
    };
  },
  async update(planned, prior, { clients, settings }) {
    const iam = await clients.iam();
    const PolicyArn = text(prior, 'id');
    const doing = `updating IAM Policy (${PolicyArn})`;
    const { set, unset } = tagChanges(planned, prior, settings);
    if (unset.length > 0) await attempt(doing, () => iam.untagPolicy({ PolicyArn, TagKeys: [...unset] }), ['tags']);
    const Tags = Object.entries(set).map(([Key, Value]) => ({ Key, Value }));
    if (Tags.length > 0) await attempt(doing, () => iam.tagPolicy({ PolicyArn, Tags }), ['tags']);
    if (planned['policy'] === prior['policy']) return;
    await attempt(doing, () => makeRoom(iam, PolicyArn));
    await attempt(
      doing,
      () => iam.createPolicyVersion({ PolicyArn, PolicyDocument: text(planned, 'policy'), SetAsDefault: true }),
      ['policy'],
    );
  },
  async delete(prior, { clients }) {
    const iam = await clients.iam();
    const PolicyArn = text(prior, 'id');
    const doing = `deleting IAM Policy (${PolicyArn})`;
    const versions = await unlessGone(GONE, doing, () => versionsOf(iam, PolicyArn));
    if (versions === undefined) return;
    for (const { IsDefaultVersion, VersionId } of versions) {
      if (!IsDefaultVersion) await unlessGone(GONE, doing, () => iam.deletePolicyVersion({ PolicyArn, VersionId }));
    }
    await unlessGone(GONE, doing, () => iam.deletePolicy({ PolicyArn }));
  },
};

const versionsOf = (iam: IAM, PolicyArn: string): Promise<readonly PolicyVersion[]> =>
  allPages(async (Marker) => {
    const page = await iam.listPolicyVersions({ PolicyArn, Marker });
    return { items: page.Versions, next: page.IsTruncated ? page.Marker : undefined };
  });

/** Deletes the oldest version that is not the default when there is no room for another. */
async function makeRoom(iam: IAM, PolicyArn: string): Promise<void> {
  const versions = await versionsOf(iam, PolicyArn);
  if (versions.length < MAX_VERSIONS) return;
  const [oldest] = versions
    .filter((one) => !one.IsDefaultVersion)
    .toSorted((left, right) => (left.CreateDate?.getTime() ?? 0) - (right.CreateDate?.getTime() ?? 0));
  if (oldest) await iam.deletePolicyVersion({ PolicyArn, VersionId: oldest.VersionId });
}
