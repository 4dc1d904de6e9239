import type { CreateKeyCommandInput, KMS, KeyMetadata } from '@aws-sdk/client-kms';

import { declaredType } from '../declared/declared-type.ts';
import { equivalentPolicies } from '../policies/equivalent-policies.ts';
import { flag, optionalNumber, optionalText, text } from '../values/fields.ts';

interface Answer extends KeyMetadata {
  readonly Policy?: string | undefined;
  readonly EnableKeyRotation?: boolean | undefined;
  readonly RotationPeriodInDays?: number | undefined;
}

/** A key; its id is AWS's. Deleting it schedules that. */
export const kmsKey = declaredType<KMS>({
  type: 'aws_kms_key',
  framework: 'sdk-v2',
  label: 'KMS Key',
  client: (clients) => clients.kms(),
  gone: ['NotFoundException'],
  names: {
    bypass_policy_lockout_safety_check: null,
    custom_key_store_id: 'CustomKeyStoreId',
    customer_master_key_spec: 'KeySpec',
    deletion_window_in_days: null,
    is_enabled: 'Enabled',
    xks_key_id: null,
  },
  equivalent: { policy: equivalentPolicies },
  tags: {
    list: async (kms, state) => {
      const { Tags = [] } = await kms.listResourceTags({ KeyId: text(state, 'id') });
      return Object.fromEntries(Tags.map(({ TagKey, TagValue }) => [TagKey ?? '', TagValue ?? '']));
    },
    set: (kms, state, tags) =>
      kms.tagResource({
        KeyId: text(state, 'id'),
        Tags: Object.entries(tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue })),
      }),
    unset: (kms, state, keys) => kms.untagResource({ KeyId: text(state, 'id'), TagKeys: [...keys] }),
  },
  async create({ client, members, fields, tags, record }) {
    const { Description, KeyUsage, KeySpec, MultiRegion, Policy, CustomKeyStoreId } = members<CreateKeyCommandInput>();
    const { KeyMetadata: made } = await client.createKey({
      Description,
      KeyUsage,
      KeySpec,
      MultiRegion,
      Policy,
      CustomKeyStoreId,
      BypassPolicyLockoutSafetyCheck: flag(fields, 'bypass_policy_lockout_safety_check'),
      Tags: Object.entries(tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue })),
    });
    const KeyId = made?.KeyId ?? '';
    record({ id: KeyId, key_id: KeyId });
    if (flag(fields, 'enable_key_rotation')) await client.enableKeyRotation({ KeyId, ...rotation(fields) });
    if (fields['is_enabled'] === false) await client.disableKey({ KeyId });
  },
  async read({ client, fields }): Promise<Answer | undefined> {
    const KeyId = text(fields, 'id');
    const { KeyMetadata: key } = await client.describeKey({ KeyId });
    if (!key || key.KeyState === 'PendingDeletion') return undefined;
    const { Policy } = await client.getKeyPolicy({ KeyId, PolicyName: 'default' });
    const symmetric = (key.KeySpec ?? 'SYMMETRIC_DEFAULT') === 'SYMMETRIC_DEFAULT' && key.Origin !== 'EXTERNAL';
    const status = symmetric ? await client.getKeyRotationStatus({ KeyId }) : undefined;
    return {
      ...key,
      Policy,
      EnableKeyRotation: status?.KeyRotationEnabled ?? false,
      RotationPeriodInDays: status?.KeyRotationEnabled ? status.RotationPeriodInDays : undefined,
    };
  },
  async update({ client, fields, prior, changed }) {
    const KeyId = text(prior, 'id');
    const enable = fields['is_enabled'] !== false;
    // A disabled key can only be changed once it is enabled.
    if (changed('is_enabled') && enable) await client.enableKey({ KeyId });
    if (changed('enable_key_rotation', 'rotation_period_in_days')) {
      if (flag(fields, 'enable_key_rotation')) await client.enableKeyRotation({ KeyId, ...rotation(fields) });
      else await client.disableKeyRotation({ KeyId });
    }
    if (changed('description')) {
      await client.updateKeyDescription({ KeyId, Description: optionalText(fields, 'description') ?? '' });
    }
    if (changed('policy')) {
      await client.putKeyPolicy({
        KeyId,
        PolicyName: 'default',
        Policy: text(fields, 'policy'),
        BypassPolicyLockoutSafetyCheck: flag(fields, 'bypass_policy_lockout_safety_check'),
      });
    }
    if (changed('is_enabled') && !enable) await client.disableKey({ KeyId });
  },
  delete: ({ client, fields }) =>
    client.scheduleKeyDeletion({
      KeyId: text(fields, 'id'),
      PendingWindowInDays: optionalNumber(fields, 'deletion_window_in_days'),
    }),
});

const rotation = (fields: Parameters<typeof optionalNumber>[0]): { readonly RotationPeriodInDays?: number } => {
  const RotationPeriodInDays = optionalNumber(fields, 'rotation_period_in_days');
  return RotationPeriodInDays === undefined ? {} : { RotationPeriodInDays };
};
