import { fail, keyArn, keyNamed, keys, kmsOperation } from './model/kms.ts';

const DAY = 86_400_000;

export const scheduleKeyDeletion = kmsOperation({
  name: 'ScheduleKeyDeletion',
  mutates: true,
  assumed: 'the key stays PendingDeletion for ever',
  resource: (input, call) => keyArn(call, input.KeyId ?? ''),
  handle: (input, call) => {
    const key = keyNamed(call, input.KeyId);
    if (key.body.deletionAt !== null) return fail('KMSInvalidStateException', `${key.arn} is pending deletion.`);
    const days = input.PendingWindowInDays ?? 30;
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
