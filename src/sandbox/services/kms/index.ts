import type * as Kms from '@aws-sdk/client-kms';
import type { Operations } from '../../operation.ts';
import { createKey } from './create-key.ts';
import { describeKey } from './describe-key.ts';
import { getKeyPolicy } from './get-key-policy.ts';
import { getKeyRotationStatus } from './get-key-rotation-status.ts';
import { listResourceTags } from './list-resource-tags.ts';
import { putKeyPolicy } from './put-key-policy.ts';
import { scheduleKeyDeletion } from './schedule-key-deletion.ts';
import { updateKeyDescription } from './update-key-description.ts';

/** What of KMS is emulated: symmetric keys as Terraform manages them. */
export const kms = [
  createKey,
  describeKey,
  getKeyPolicy,
  getKeyRotationStatus,
  listResourceTags,
  putKeyPolicy,
  scheduleKeyDeletion,
  updateKeyDescription,
] as const satisfies Operations<typeof Kms>;
