import type { IAM } from '@aws-sdk/client-iam';

import { allPages } from '../../aws/all-pages.ts';
import { attempt, unlessGone } from '../../aws/aws-fault.ts';
import { GONE, decodedDocument } from './documents.ts';

/** ARNs of the managed policies attached to a role; undefined when the role is gone. */
export const attachedPolicies = (iam: IAM, RoleName: string): Promise<readonly string[] | undefined> =>
  unlessGone(GONE, `reading attached policies of IAM Role (${RoleName})`, async () => {
    const policies = await allPages(async (Marker) => {
      const page = await iam.listAttachedRolePolicies({ RoleName, Marker });
      return { items: page.AttachedPolicies, next: page.IsTruncated ? page.Marker : undefined };
    });
    return policies.flatMap((one) => (one.PolicyArn === undefined ? [] : [one.PolicyArn]));
  });

export const inlinePolicyNames = (iam: IAM, RoleName: string): Promise<readonly string[]> =>
  attempt(`reading inline policies of IAM Role (${RoleName})`, () =>
    allPages(async (Marker) => {
      const page = await iam.listRolePolicies({ RoleName, Marker });
      return { items: page.PolicyNames, next: page.IsTruncated ? page.Marker : undefined };
    }),
  );

/** Text of one inline policy; undefined when it or its role is gone. */
export async function inlinePolicy(iam: IAM, RoleName: string, PolicyName: string): Promise<string | undefined> {
  const answer = await unlessGone(GONE, `reading IAM Role Policy (${RoleName}:${PolicyName})`, () =>
    iam.getRolePolicy({ RoleName, PolicyName }),
  );
  return answer && decodedDocument(answer.PolicyDocument);
}

export const detachPolicy = (iam: IAM, RoleName: string, PolicyArn: string) =>
  unlessGone(GONE, `detaching IAM Policy (${PolicyArn}) from IAM Role (${RoleName})`, () =>
    iam.detachRolePolicy({ RoleName, PolicyArn }),
  );

export const deleteInlinePolicy = (iam: IAM, RoleName: string, PolicyName: string) =>
  unlessGone(GONE, `deleting IAM Role Policy (${RoleName}:${PolicyName})`, () =>
    iam.deleteRolePolicy({ RoleName, PolicyName }),
  );
