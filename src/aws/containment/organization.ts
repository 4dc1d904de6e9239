import type { Region } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { AccountSession } from '../account-session.ts';
import { readPages } from '../read-pages.ts';
import type { ContainmentReaders } from './ports.ts';

const SCP = 'SERVICE_CONTROL_POLICY';

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html */
export function organizationReaders(
  session: AccountSession,
  region: Region,
): Pick<ContainmentReaders, 'organization' | 'controlPolicy' | 'ancestorsOf'> {
  const call = <T>(operation: string, use: Parameters<typeof session.call<'organizations', T>>[1]): Promise<T> =>
    session.call({ service: 'organizations', operation, region }, use);

  const controlsEnabled = async (): Promise<boolean | null> => {
    try {
      const { Roots = [] } = await call('ListRoots', (client) => client.listRoots({}));
      return Roots.some(({ PolicyTypes = [] }) =>
        PolicyTypes.some(({ Type, Status }) => Type === SCP && Status === 'ENABLED'),
      );
    } catch (thrown) {
      if (thrown instanceof SagelaneError && thrown.code === 'AccessDeniedException') return null;
      throw thrown;
    }
  };

  return {
    async organization() {
      try {
        const { Organization } = await call('DescribeOrganization', (client) => client.describeOrganization({}));
        if (!Organization) return null;
        return {
          id: Organization.Id ?? '',
          managementAccount: Organization.MasterAccountId ?? '',
          controlsEnabled: await controlsEnabled(),
        };
      } catch (thrown) {
        if (thrown instanceof SagelaneError && thrown.code === 'AWSOrganizationsNotInUseException') return null;
        throw thrown;
      }
    },
    async controlPolicy(name) {
      const policies = await readPages(async (NextToken) => {
        const page = await call('ListPolicies', (client) => client.listPolicies({ Filter: SCP, NextToken }));
        return { items: page.Policies, nextToken: page.NextToken };
      });
      const found = policies.find((one) => one.Name === name);
      const PolicyId = found?.Id;
      if (PolicyId === undefined) return null;
      const [{ Policy }, targets] = await Promise.all([
        call('DescribePolicy', (client) => client.describePolicy({ PolicyId })),
        readPages(async (NextToken) => {
          const page = await call('ListTargetsForPolicy', (client) =>
            client.listTargetsForPolicy({ PolicyId, NextToken }),
          );
          return { items: page.Targets, nextToken: page.NextToken };
        }),
      ]);
      return {
        id: PolicyId,
        name,
        text: Policy?.Content ?? '',
        targets: targets.flatMap(({ TargetId }) => TargetId ?? []),
      };
    },
    async ancestorsOf(account) {
      const path = [account];
      for (let ChildId = account; ;) {
        const { Parents = [] } = await call('ListParents', (client) => client.listParents({ ChildId }));
        const { Id, Type } = Parents[0] ?? {};
        if (Id === undefined) return path;
        path.push(Id);
        if (Type === 'ROOT') return path;
        ChildId = Id;
      }
    },
  };
}
