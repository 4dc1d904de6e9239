import type { Region } from '../domain/arn.ts';
import { SagelaneError } from '../domain/errors.ts';
import type { AccountSession } from './account-session.ts';
import type { PolicyReaders } from './ports.ts';
import { readPages } from './read-pages.ts';

export function policyReaders(session: AccountSession, region: Region): PolicyReaders {
  return {
    organization: (PolicyId) =>
      nullWhenGone(async () => {
        const call = { service: 'organizations', operation: 'DescribePolicy', region, subject: PolicyId } as const;
        const { Policy } = await session.call(call, (client) => client.describePolicy({ PolicyId }));
        return Policy?.Content ?? null;
      }),
    inRole: (RoleName, PolicyName) =>
      nullWhenGone(async () => {
        const call = { service: 'iam', operation: 'GetRolePolicy', region, subject: RoleName } as const;
        const { PolicyDocument } = await session.call(call, (client) => client.getRolePolicy({ RoleName, PolicyName }));
        // https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html: URL-encoded, compliant with RFC 3986
        return PolicyDocument === undefined ? null : decodeURIComponent(PolicyDocument);
      }),
    namesInRole: (RoleName) =>
      nullWhenGone(() =>
        readPages(async (Marker) => {
          const call = { service: 'iam', operation: 'ListRolePolicies', region, subject: RoleName } as const;
          const page = await session.call(call, (client) => client.listRolePolicies({ RoleName, Marker }));
          return { items: page.PolicyNames, nextToken: page.IsTruncated === true ? page.Marker : undefined };
        }),
      ),
  };
}

async function nullWhenGone<T>(read: () => Promise<T | null>): Promise<T | null> {
  try {
    return await read();
  } catch (thrown) {
    const gone = ['PolicyNotFoundException', 'NoSuchEntity', 'NoSuchEntityException'];
    if (thrown instanceof SagelaneError && gone.includes(thrown.code)) return null;
    throw thrown;
  }
}
