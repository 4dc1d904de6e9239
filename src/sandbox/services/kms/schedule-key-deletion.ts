import { AwsError } from '../../aws-error.ts';
import { keys, liveKey, onKey } from './model/keys.ts';
import { kmsOperation } from './model/kms.ts';

const DAY = 86_400_000;

export const scheduleKeyDeletion = kmsOperation({
  name: 'ScheduleKeyDeletion',
  mutates: true,
  ...onKey,
  handle: (input, call) => {
    const key = liveKey(call, input.KeyId);
    const days = input.PendingWindowInDays ?? 30;
    if (!(days >= 7 && days <= 30))
      throw new AwsError('ValidationException', 'PendingWindowInDays must be between 7 and 30.');
    const deletionAt = call.now + days * DAY;
    keys.change(call.world, key, { body: { deletionAt } });
    return {
      KeyId: key.arn,
      DeletionDate: new Date(deletionAt),
      KeyState: 'PendingDeletion' as const,
      PendingWindowInDays: days,
    };
  },
});
