import { keyArn, keyNamed, kmsOperation } from './model/kms.ts';

export const getKeyRotationStatus = kmsOperation({
  name: 'GetKeyRotationStatus',
  mutates: false,
  resource: (input, call) => keyArn(call, input.KeyId ?? ''),
  handle: (input, call) => {
    const { arn, body } = keyNamed(call, input.KeyId);
    return { KeyRotationEnabled: body.rotation, KeyId: arn, ...(body.rotation && { RotationPeriodInDays: 365 }) };
  },
});
