import { nameOfArn, type Arn, type Region } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import { mapLimit } from '../../domain/map-limit.ts';
import type { AccountSession } from '../account-session.ts';
import { readPages } from '../read-pages.ts';
import type { ContainmentReaders, ContainmentWriters } from './ports.ts';
import { retrying, type Retrying } from '../retrying.ts';

/** Identity Center allows 20 calls a second, of all kinds together. */
const AT_ONCE = 4;
const TYPES = { user: 'USER', group: 'GROUP' } as const;

export function assignmentReaders(
  session: AccountSession,
  region: Region,
): Pick<ContainmentReaders, 'assignments' | 'isAssigned'> {
  const sso = { service: 'sso', region } as const;

  const nameOf = async (ApplicationArn: Arn): Promise<string> => {
    const call = { ...sso, operation: 'DescribeApplication', subject: ApplicationArn };
    const answer = await orNull(session.call(call, (client) => client.describeApplication({ ApplicationArn })));
    return answer?.Name ?? nameOfArn(ApplicationArn);
  };
  const backgroundSessionsOf = async (ApplicationArn: Arn): Promise<string | null> => {
    const call = { ...sso, operation: 'GetApplicationSessionConfiguration', subject: ApplicationArn };
    const answer = await orNull(
      session.call(call, (client) => client.getApplicationSessionConfiguration({ ApplicationArn })),
    );
    return answer?.UserBackgroundSessionApplicationStatus ?? null;
  };

  return {
    async assignments(InstanceArn, by, PrincipalId) {
      const rows = await readPages(async (NextToken) => {
        const call = { ...sso, operation: 'ListApplicationAssignmentsForPrincipal' };
        const page = await session.call(call, (client) =>
          client.listApplicationAssignmentsForPrincipal({
            InstanceArn,
            PrincipalId,
            PrincipalType: TYPES[by],
            NextToken,
          }),
        );
        return { items: page.ApplicationAssignments, nextToken: page.NextToken };
      });
      // It lists what a user has through groups as well, under the group's id.
      const own = rows.filter((row) => row.PrincipalId === PrincipalId);
      return mapLimit(own, AT_ONCE, async ({ ApplicationArn = '' }) => ({
        application: ApplicationArn,
        applicationName: await nameOf(ApplicationArn),
        by,
        principalId: PrincipalId,
        backgroundSessions: await backgroundSessionsOf(ApplicationArn),
      }));
    },
    async isAssigned(ApplicationArn, by, PrincipalId) {
      const call = { ...sso, operation: 'DescribeApplicationAssignment', subject: ApplicationArn };
      const input = { ApplicationArn, PrincipalId, PrincipalType: TYPES[by] };
      try {
        await session.call(call, (client) => client.describeApplicationAssignment(input));
        return true;
      } catch (thrown) {
        if (isGone(thrown)) return false;
        throw thrown;
      }
    },
  };
}

export function assignmentWriters(
  session: AccountSession,
  region: Region,
  retry: Retrying,
): Pick<ContainmentWriters, 'assign' | 'unassign' | 'setBackgroundSessions'> {
  const sso = { service: 'sso', region } as const;
  return {
    assign: (ApplicationArn, by, PrincipalId) =>
      retrying(retry, 'CreateApplicationAssignment', async () => {
        const call = { ...sso, operation: 'CreateApplicationAssignment', subject: ApplicationArn };
        const input = { ApplicationArn, PrincipalId, PrincipalType: TYPES[by] };
        await session.call(call, (client) => client.createApplicationAssignment(input));
      }),
    unassign: (ApplicationArn, by, PrincipalId) =>
      retrying(retry, 'DeleteApplicationAssignment', async () => {
        const call = { ...sso, operation: 'DeleteApplicationAssignment', subject: ApplicationArn };
        const input = { ApplicationArn, PrincipalId, PrincipalType: TYPES[by] };
        try {
          await session.call(call, (client) => client.deleteApplicationAssignment(input));
        } catch (thrown) {
          if (!isGone(thrown)) throw thrown;
        }
      }),
    setBackgroundSessions: (ApplicationArn, UserBackgroundSessionApplicationStatus) =>
      retrying(retry, 'PutApplicationSessionConfiguration', async () => {
        const call = { ...sso, operation: 'PutApplicationSessionConfiguration', subject: ApplicationArn };
        const input = { ApplicationArn, UserBackgroundSessionApplicationStatus };
        await session.call(call, (client) => client.putApplicationSessionConfiguration(input));
      }),
  };
}

const isGone = (thrown: unknown): boolean =>
  thrown instanceof SagelaneError && thrown.code === 'ResourceNotFoundException';

/** What only names or explains must not fail the rest. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (thrown) {
    if (thrown instanceof SagelaneError) return null;
    throw thrown;
  }
}
