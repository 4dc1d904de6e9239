import type { VersioningConfiguration } from '@aws-sdk/client-s3';

import { bucketPart } from '../families/s3/bucket-part.ts';
import { blocks, optionalText } from '../values/fields.ts';

/** Whether a bucket keeps versions. It cannot be unset once it was on: deleting suspends it. */
export const s3BucketVersioning = bucketPart({
  type: 'aws_s3_bucket_versioning',
  label: 'S3 Bucket Versioning',
  unset: 'NoSuchBucket',
  names: { mfa: null, 'versioning_configuration.mfa_delete': 'MFADelete' },
  async put({ client, bucket, members }) {
    const { VersioningConfiguration: wanted } = members<{ VersioningConfiguration: VersioningConfiguration }>();
    // `Disabled` means never touched, and cannot be put.
    if (wanted.Status?.toString() === 'Disabled') return;
    await client.putBucketVersioning({ Bucket: bucket, VersioningConfiguration: wanted });
  },
  async get({ client, bucket }) {
    const { Status = 'Disabled', MFADelete } = await client.getBucketVersioning({ Bucket: bucket });
    return { VersioningConfiguration: { Status, MFADelete: MFADelete ?? '' } };
  },
  async remove({ client, bucket, fields }) {
    const [had] = blocks(fields, 'versioning_configuration');
    if (had && optionalText(had, 'status') !== 'Enabled') return;
    await client.putBucketVersioning({ Bucket: bucket, VersioningConfiguration: { Status: 'Suspended' } });
  },
});
