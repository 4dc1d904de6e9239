import { nameOfArn, type Arn, type Region } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { AccountSession } from '../account-session.ts';
import { policyReaders } from '../policy-readers.ts';
import type { PolicyChange } from './ports.ts';
import { retrying, type Retrying } from '../retrying.ts';

const ATTEMPTS = 5;
const SETTLE_MS = 200;

interface Policy {
  read(): Promise<string | null>;
  write(text: string): Promise<unknown>;
  remove(text: string): Promise<unknown>;
}

/**
 * AWS writes policies whole and knows no condition for it: two people at once can take each other's statement away. So what
 * was written is read again, and when it does not stand, everything is done anew on what stands there.
 */
async function change(where: string, policy: Policy, { apply, stands }: PolicyChange, retry: Retrying): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const text = await retrying(retry, 'reading the policy', policy.read);
    if (!stands(text)) {
      const next = applied(where, text, apply);
      await retrying(retry, 'writing the policy', async () => {
        if (next !== null) await policy.write(next);
        else if (text !== null) await policy.remove(text);
      });
    }
    if (stands(await retrying(retry, 'reading the policy', policy.read))) return;
    await retry.clock.sleep(SETTLE_MS * 2 ** attempt, retry.signal);
  }
  throw new SagelaneError({
    code: 'PolicyContended',
    what: 'the policy does not keep what was written',
    where,
    why: `it was written ${ATTEMPTS} times, and somebody or something else changed it back`,
    fix: 'see in CloudTrail who writes it, stop that, and do this again',
  });
}

/** What is no policy is somebody else's mistake, and must not be written over. */
function applied(where: string, text: string | null, apply: PolicyChange['apply']): string | null {
  try {
    return apply(text);
  } catch (cause) {
    throw new SagelaneError(
      {
        code: 'PolicyUnreadable',
        what: 'what stands in the policy is no policy document',
        where,
        why: cause instanceof Error ? cause.message : String(cause),
        fix: 'correct it in the console, and do this again',
      },
      { cause },
    );
  }
}

export function changeControlPolicy(
  session: AccountSession,
  region: Region,
  PolicyId: string,
  wanted: PolicyChange,
  retry: Retrying,
): Promise<void> {
  const update = { service: 'organizations', operation: 'UpdatePolicy', region, subject: PolicyId } as const;
  const write = (Content: string) => session.call(update, (client) => client.updatePolicy({ PolicyId, Content }));
  return change(
    PolicyId,
    {
      read: () => policyReaders(session, region).organization(PolicyId),
      write,
      // A service control policy cannot be empty: one that says nothing allows nothing either, so it stays as it is.
      remove: () => Promise.resolve(),
    },
    wanted,
    retry,
  );
}

export function changeRolePolicy(
  session: AccountSession,
  region: Region,
  role: Arn,
  PolicyName: string,
  wanted: PolicyChange,
  retry: Retrying,
): Promise<void> {
  const RoleName = nameOfArn(role);
  const iam = { service: 'iam', region, subject: role } as const;
  return change(
    role,
    {
      read: () => policyReaders(session, region).inRole(RoleName, PolicyName),
      write: (PolicyDocument) =>
        session.call({ ...iam, operation: 'PutRolePolicy' }, (client) =>
          client.putRolePolicy({ RoleName, PolicyName, PolicyDocument }),
        ),
      remove: () =>
        session.call({ ...iam, operation: 'DeleteRolePolicy' }, (client) =>
          client.deleteRolePolicy({ RoleName, PolicyName }),
        ),
    },
    wanted,
    retry,
  );
}
