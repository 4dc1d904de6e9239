import { AwsError } from '../../aws-error.ts';
import { keys, liveKey, onKey } from './model/keys.ts';
import { kmsOperation } from './model/kms.ts';

export const enableKeyRotation = kmsOperation({
  name: 'EnableKeyRotation',
  mutates: true,
  ...onKey,
  handle: (input, call) => {
    const { RotationPeriodInDays: days } = input;
    if (days !== undefined && !(days >= 90 && days <= 2560))
      throw new AwsError('ValidationException', 'The rotation period must be between 90 and 2560 days.');
    const rotationDays = days === undefined ? {} : { rotationDays: days };
    keys.change(call.world, liveKey(call, input.KeyId), { body: { rotation: true, ...rotationDays } });
    return {};
  },
});
