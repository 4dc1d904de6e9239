import { accountOfArn } from '../../../domain/arn.ts';
import { AwsError } from '../../aws-error.ts';
import { accessKeyFor } from '../../world/access-keys.ts';
import { writeSessionToken } from '../../world/caller.ts';
import { stsOperation } from './model/sts.ts';
import { trusts } from './model/trust.ts';

export const assumeRole = stsOperation({
  name: 'AssumeRole',
  mutates: false,
  assumed: 'conditions of trust policies are not evaluated',
  handle: (input, { world, caller, now }) => {
    const { RoleArn: arn = '', RoleSessionName: session = '', DurationSeconds: seconds = 3600 } = input;
    const role = world.tables.roles.get(arn);
    if (!role || !trusts(role.trust, caller)) {
      const message = `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${arn}`;
      throw new AwsError('AccessDenied', message, { status: 403 });
    }
    if (!/^[\w+=,.@-]{2,64}$/.test(session)) {
      throw new AwsError('ValidationError', `The role session name ${session} is not valid.`);
    }
    if (seconds < 900 || seconds > role.maxSessionSeconds) {
      throw new AwsError(
        'ValidationError',
        'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      );
    }
    const account = accountOfArn(arn) ?? '';
    const sessionArn = `arn:aws:sts::${account}:assumed-role/${role.name}/${session}`;
    const userId = `${role.id}:${session}`;
    const expires = now + seconds * 1000;
    return {
      Credentials: {
        AccessKeyId: accessKeyFor(account, 'ASIA'),
        SecretAccessKey: 'sandbox'.padEnd(40, '0'),
        SessionToken: writeSessionToken({ arn: sessionArn, userId, expires, issuedAt: now, role: arn }),
        Expiration: new Date(expires),
      },
      AssumedRoleUser: { AssumedRoleId: userId, Arn: sessionArn },
    };
  },
});
