import { enhancement } from './model/provided-contexts.ts';
import { requireSession, roleSession } from './model/role-session.ts';
import { sessionOptions } from './model/session-options.ts';
import { invalid, stsOperation } from './model/sts.ts';
import { notAuthorized, requireTrust } from './model/trust.ts';

/** A role assumed by a role's session lives one hour at most. */
const CHAINED_SECONDS = 3600;

export const assumeRole = stsOperation({
  name: 'AssumeRole',
  mutates: false,
  assumed: 'MFA is not emulated; a context assertion is good until it expires, however often it is used',
  handle: (input, call) => {
    const { world, caller, now } = call;
    const { RoleArn: arn = '', DurationSeconds: seconds = 3600 } = input;
    requireSession(input);
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
    return roleSession(role, input, now, {
      policies,
      ...(Object.keys(tags).length > 0 && { tags }),
      ...(sourceIdentity !== undefined && { sourceIdentity }),
      ...(enhanced && { onBehalfOf: enhanced.onBehalfOf, context: enhanced.keys }),
    });
  },
});
