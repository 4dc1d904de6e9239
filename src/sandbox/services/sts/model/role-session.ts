import type { AssumeRoleResponse } from '@aws-sdk/client-sts';
import { accountOfArn } from '../../../../domain/arn.ts';
import type { SessionToken } from '../../../world/caller.ts';
import type { RoleRecord } from '../../../world/records/identity.ts';
import { credentialsFor, invalid, outOfRange } from './sts.ts';

/** How a role is to be assumed. */
interface Asked {
  readonly RoleSessionName?: string | undefined;
  readonly DurationSeconds?: number | undefined;
}

/** Checks what every way of assuming a role takes. */
export function requireSession({ RoleSessionName: name = '', DurationSeconds: seconds = 3600 }: Asked): void {
  if (!/^[\w+=,.@-]{2,64}$/.test(name)) {
    invalid(
      `1 validation error detected: Value '${name}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*`,
    );
  }
  if (seconds < 900) outOfRange(seconds, 'greater than or equal to 900');
  if (seconds > 43_200) outOfRange(seconds, 'less than or equal to 43200');
}

/** A session of the role: its credentials and who they make one. */
export function roleSession(
  role: RoleRecord,
  { RoleSessionName: name = '', DurationSeconds: seconds = 3600 }: Asked,
  now: number,
  more: Partial<SessionToken> & { readonly policies: readonly string[] },
): AssumeRoleResponse {
  if (seconds > role.maxSessionSeconds)
    return invalid('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
  const account = accountOfArn(role.arn) ?? '';
  const arn = `arn:aws:sts::${account}:assumed-role/${role.name}/${name}`;
  const userId = `${role.id}:${name}`;
  const { policies, ...rest } = more;
  return {
    Credentials: credentialsFor(account, {
      arn,
      userId,
      issuedAt: now,
      expires: now + seconds * 1000,
      role: role.arn,
      ...(policies.length > 0 && { policies }),
      ...rest,
    }),
    AssumedRoleUser: { AssumedRoleId: userId, Arn: arn },
    ...(policies.length > 0 && { PackedPolicySize: Math.min(100, Math.ceil(policies.join('').length / 20.48)) }),
    ...(rest.sourceIdentity !== undefined && { SourceIdentity: rest.sourceIdentity }),
  };
}
