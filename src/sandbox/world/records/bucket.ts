import type {
  OwnershipControls,
  PublicAccessBlockConfiguration,
  ServerSideEncryptionConfiguration,
} from '@aws-sdk/client-s3';
import type { Tags } from './tags.ts';

/** An S3 bucket; names are unique over all accounts. */
export interface BucketRecord {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly createdAt: number;
  /** Null when it was never set. */
  readonly versioning: 'Enabled' | 'Suspended' | null;
  readonly tags: Tags;
  /** Policy text as given. */
  readonly policy: string | null;
  readonly encryption: ServerSideEncryptionConfiguration | null;
  readonly publicAccess: PublicAccessBlockConfiguration | null;
  readonly ownership: OwnershipControls | null;
}

/** One version of an object, or a delete marker. */
export interface ObjectRecord {
  readonly bucket: string;
  readonly key: string;
  /** `null` where the bucket keeps no versions. */
  readonly version: string;
  readonly deleted: boolean;
  readonly at: number;
  /** Base64. */
  readonly body: string;
  readonly size: number;
  /** With its quotes. */
  readonly etag: string;
  readonly headers: ObjectHeaders;
  readonly metadata: Readonly<Record<string, string>>;
  readonly tags: Tags;
}

/** What is answered with an object as it was given; members as the API names them. */
export type ObjectHeaders = Readonly<Record<string, string>>;

/** A multipart upload under way. */
export interface UploadRecord {
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  readonly at: number;
  readonly headers: ObjectHeaders;
  readonly metadata: Readonly<Record<string, string>>;
  readonly tags: Tags;
  /** By part number. */
  readonly parts: Readonly<Record<string, UploadPartRecord>>;
}

interface UploadPartRecord {
  readonly body: string;
  readonly size: number;
  readonly etag: string;
  readonly at: number;
}
