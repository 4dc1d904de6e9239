import { AwsError } from '../../aws-error.ts';
import { credentialsFor, outOfRange, stsOperation } from './model/sts.ts';

export const getSessionToken = stsOperation({
  name: 'GetSessionToken',
  mutates: false,
  assumed: "the account's own key gets up to 36 hours, as a user's does",
  handle: (input, { caller, account, now }) => {
    const seconds = input.DurationSeconds ?? 43_200;
    if (caller.session) {
      throw new AwsError('AccessDenied', 'Cannot call GetSessionToken with session credentials', { status: 403 });
    }
    if (seconds < 900) return outOfRange(seconds, 'greater than or equal to 900');
    if (seconds > 129_600) return outOfRange(seconds, 'less than or equal to 129600');
    const { arn, userId } = caller;
    return { Credentials: credentialsFor(account, { arn, userId, issuedAt: now, expires: now + seconds * 1000 }) };
  },
});
