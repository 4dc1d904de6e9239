import { keyNamed, onKey } from './model/keys.ts';
import { kmsOperation } from './model/kms.ts';

export const getKeyRotationStatus = kmsOperation({
  name: 'GetKeyRotationStatus',
  mutates: false,
  ...onKey,
  handle: (input, call) => {
    const { arn, body } = keyNamed(call, input.KeyId);
    const period = body.rotation && { RotationPeriodInDays: body.rotationDays ?? 365 };
    return { KeyRotationEnabled: body.rotation, KeyId: arn, ...period };
  },
});
