import type { DescribeUserResponse } from '@aws-sdk/client-identitystore';
import type { Region } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { AccountSession } from '../account-session.ts';
import { mapLimit } from '../../domain/map-limit.ts';
import type { IdentityUser, PeopleReaders } from './ports.ts';
import { readPages } from '../read-pages.ts';

/** Identity Center allows 20 calls a second of each kind. https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html */
const AT_ONCE = 4;

export function peopleReaders(session: AccountSession, region: Region): PeopleReaders {
  const store = { service: 'identitystore', region } as const;
  const sso = { service: 'sso', region } as const;

  /** The answer, or null where the store has nothing of that id; a store of another Region is an error. */
  const gone = async <T>(storeId: string, read: () => Promise<T>): Promise<T | null> => {
    try {
      return await read();
    } catch (thrown) {
      if (!(thrown instanceof SagelaneError) || thrown.code !== 'ResourceNotFoundException') throw thrown;
      if (!isOfStore(thrown.cause)) return null;
      throw new SagelaneError(
        {
          code: 'IdentityStoreElsewhere',
          what: `identity store ${storeId} is not in ${region}`,
          where: `account ${session.account}`,
          why: 'Identity Center has a Region of its own, and answers nowhere else',
          fix: 'declare identityCenter in the manifest (instance, region, account), or read that Region, too: --region A,B',
        },
        { cause: thrown.cause },
      );
    }
  };

  const user: PeopleReaders['user'] = (IdentityStoreId, UserId) =>
    gone(IdentityStoreId, async () => {
      const call = { ...store, operation: 'DescribeUser', subject: UserId };
      return userOf(await session.call(call, (client) => client.describeUser({ IdentityStoreId, UserId })));
    });

  return {
    user,
    async instances() {
      const listed = await readPages(async (NextToken) => {
        const page = await session.call({ ...sso, operation: 'ListInstances' }, (client) =>
          client.listInstances({ NextToken }),
        );
        return { items: page.Instances, nextToken: page.NextToken };
      });
      return listed.map(({ InstanceArn = '', IdentityStoreId = '', OwnerAccountId = '', Status = 'unknown' }) => ({
        arn: InstanceArn,
        identityStoreId: IdentityStoreId,
        owner: OwnerAccountId,
        status: Status,
      }));
    },
    async userNamed(IdentityStoreId, userName) {
      const id = await gone(IdentityStoreId, async () => {
        const call = { ...store, operation: 'GetUserId', subject: userName };
        const AlternateIdentifier = { UniqueAttribute: { AttributePath: 'userName', AttributeValue: userName } };
        return session.call(call, (client) => client.getUserId({ IdentityStoreId, AlternateIdentifier }));
      });
      return id?.UserId === undefined ? null : user(IdentityStoreId, id.UserId);
    },
    async groupsOf(IdentityStoreId, UserId) {
      const memberships = await readPages(async (NextToken) => {
        const call = { ...store, operation: 'ListGroupMembershipsForMember', subject: UserId };
        const page = await session.call(call, (client) =>
          client.listGroupMembershipsForMember({ IdentityStoreId, MemberId: { UserId }, NextToken }),
        );
        return { items: page.GroupMemberships, nextToken: page.NextToken };
      });
      const ids = memberships.flatMap(({ GroupId }) => (GroupId === undefined ? [] : [GroupId]));
      return mapLimit(ids, AT_ONCE, async (GroupId) => {
        const call = { ...store, operation: 'DescribeGroup', subject: GroupId };
        const group = await gone(IdentityStoreId, () =>
          session.call(call, (client) => client.describeGroup({ IdentityStoreId, GroupId })),
        );
        return { id: GroupId, name: group?.DisplayName ?? GroupId };
      });
    },
    async backgroundSessionsOf(ApplicationArn) {
      const call = { ...sso, operation: 'GetApplicationSessionConfiguration' };
      const answer = await session.call(call, (client) =>
        client.getApplicationSessionConfiguration({ ApplicationArn }),
      );
      return answer.UserBackgroundSessionApplicationStatus ?? 'unknown';
    },
  };
}

const userOf = ({ UserId = '', UserName, DisplayName, UserStatus }: DescribeUserResponse): IdentityUser => ({
  userId: UserId,
  userName: UserName ?? UserId,
  displayName: DisplayName ?? null,
  status: UserStatus ?? null,
});

/** https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_DescribeUser.html#API_DescribeUser_Errors */
const isOfStore = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'ResourceType' in cause && cause.ResourceType === 'IDENTITY_STORE';
