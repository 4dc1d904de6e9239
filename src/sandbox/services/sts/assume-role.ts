import { accountOfArn } from '../../../domain/arn.ts';
import { enhancement } from './model/provided-contexts.ts';
import { sessionOptions } from './model/session-options.ts';
import { credentialsFor, invalid, outOfRange, stsOperation } from './model/sts.ts';
import { notAuthorized, requireTrust } from './model/trust.ts';

/** A role assumed by a role's session lives one hour at most. */
const CHAINED_SECONDS = 3600;

export const assumeRole = stsOperation({
  name: 'AssumeRole',
  mutates: false,
  assumed: 'MFA is not emulated; a context assertion is good until it expires, however often it is used',
  handle: (input, call) => {
    const { world, caller, now } = call;
    const { RoleArn: arn = '', RoleSessionName: name = '', DurationSeconds: seconds = 3600 } = input;
    if (!/^[\w+=,.@-]{2,64}$/.test(name)) {
      return invalid(
        `1 validation error detected: Value '${name}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*`,
      );
    }
    if (seconds < 900) return outOfRange(seconds, 'greater than or equal to 900');
    if (seconds > 43_200) return outOfRange(seconds, 'less than or equal to 43200');
    const role = world.tables.roles.get(arn) ?? notAuthorized(call, arn, 'sts:AssumeRole');
    const enhanced = enhancement(input.ProvidedContexts, now);
    const { tags, policies, sourceIdentity, keys } = sessionOptions(input, caller.session);
    const trustKeys = { ...keys, ...enhanced?.keys };
    requireTrust(call, role, 'sts:AssumeRole', trustKeys);
    if (enhanced) requireTrust(call, role, 'sts:SetContext', trustKeys);
    if (input.Tags?.length) requireTrust(call, role, 'sts:TagSession', trustKeys);
    if (input.SourceIdentity !== undefined) requireTrust(call, role, 'sts:SetSourceIdentity', trustKeys);
    if (caller.session?.role !== undefined && seconds > CHAINED_SECONDS) {
      return invalid(
        'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
      );
    }
    if (seconds > role.maxSessionSeconds) {
      return invalid('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
    }
    const account = accountOfArn(arn) ?? '';
    const sessionArn = `arn:aws:sts::${account}:assumed-role/${role.name}/${name}`;
    const userId = `${role.id}:${name}`;
    const expires = now + seconds * 1000;
    return {
      Credentials: credentialsFor(account, {
        arn: sessionArn,
        userId,
        issuedAt: now,
        expires,
        role: arn,
        ...(policies.length > 0 && { policies }),
        ...(Object.keys(tags).length > 0 && { tags }),
        ...(sourceIdentity !== undefined && { sourceIdentity }),
        ...(enhanced && { onBehalfOf: enhanced.onBehalfOf, context: enhanced.keys }),
      }),
      AssumedRoleUser: { AssumedRoleId: userId, Arn: sessionArn },
      ...(policies.length > 0 && { PackedPolicySize: Math.min(100, Math.ceil(policies.join('').length / 20.48)) }),
      ...(sourceIdentity !== undefined && { SourceIdentity: sourceIdentity }),
    };
  },
});
