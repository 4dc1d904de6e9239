import { ownKeys } from './model/keys.ts';
import { kmsOperation, kmsPage } from './model/kms.ts';

export const listKeys = kmsOperation({
  name: 'ListKeys',
  mutates: false,
  handle: (input, call) => {
    const { items, rest } = kmsPage(call, ownKeys(call), input);
    return { Keys: items.map(({ name, arn }) => ({ KeyId: name, KeyArn: arn })), ...rest };
  },
});
