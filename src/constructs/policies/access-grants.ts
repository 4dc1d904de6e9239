import type { OwnerAccount } from '../account-of.ts';
import {
  policyDocument,
  type PolicyConditions,
  type PolicyDocument,
  type PolicyStatement,
} from '../../domain/policy-document.ts';
import { allow, trustService } from './statements.ts';

const SERVICE = 'access-grants.s3.amazonaws.com';

/** There is one instance per account and Region. */
export const accessGrantsInstanceArn = ({ id, region }: OwnerAccount): string =>
  `arn:aws:s3:${region}:${id}:access-grants/default`;

/**
 * S3 Access Grants takes a location's role in the name of the person, for this account's instance alone.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-grants-location-register.html
 */
export function locationTrust(home: OwnerAccount): PolicyDocument {
  const ofInstance = { 'aws:SourceAccount': home.id, 'aws:SourceArn': accessGrantsInstanceArn(home) };
  return policyDocument(
    trustService('AccessGrants', SERVICE, ['sts:AssumeRole', 'sts:SetSourceIdentity'], { StringEquals: ofInstance }),
    trustService('AccessGrantsAsThePerson', SERVICE, ['sts:SetContext'], {
      StringEquals: ofInstance,
      'ForAllValues:ArnEquals': { 'sts:RequestContextProviders': ['arn:aws:iam::aws:contextProvider/IdentityCenter'] },
    }),
  );
}

/** Part of a bucket: all of it without prefix. A prefix may hold IAM's policy variables. */
export interface BucketPart {
  readonly bucket: string;
  readonly prefix?: string;
}

/** What is granted in a location, all grants together. */
export interface LocationData {
  readonly parts: readonly BucketPart[];
  readonly writes: boolean;
  /** ARNs of the KMS keys of the data. */
  readonly keys: readonly string[];
}

const READ = [
  's3:GetObject',
  's3:GetObjectVersion',
  's3:GetObjectAcl',
  's3:GetObjectVersionAcl',
  's3:ListMultipartUploadParts',
] as const;

const WRITE = [
  's3:PutObject',
  's3:PutObjectAcl',
  's3:PutObjectVersionAcl',
  's3:DeleteObject',
  's3:DeleteObjectVersion',
  's3:AbortMultipartUpload',
] as const;

/**
 * What a location's role can give at most: those parts, to nobody but Access Grants of this account.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-grants-location-register.html
 */
export function locationData(home: OwnerAccount, { parts, writes, keys }: LocationData): PolicyDocument {
  const grantedHere: PolicyConditions = {
    StringEquals: { 'aws:ResourceAccount': home.id },
    ArnEquals: { 's3:AccessGrantsInstanceArn': [accessGrantsInstanceArn(home)] },
  };
  const objects = parts.map(({ bucket, prefix = '' }) => `arn:aws:s3:::${bucket}/${prefix}*`);
  const whole = parts.filter(({ prefix }) => prefix === undefined);
  const within = parts.filter(({ prefix }) => prefix !== undefined);
  return policyDocument(
    allow('ReadObjects', READ, objects, grantedHere),
    ...(writes ? [allow('WriteObjects', WRITE, objects, grantedHere)] : []),
    ...(whole.length > 0 ? [allow('ListBuckets', ['s3:ListBucket'], whole.map(bucketArn), grantedHere)] : []),
    ...within.map((part, index) =>
      allow(`ListPrefix${index + 1}`, ['s3:ListBucket'], bucketArn(part), {
        ...grantedHere,
        StringLikeIfExists: { 's3:prefix': [`${part.prefix ?? ''}*`] },
      }),
    ),
    ...(keys.length > 0 ? [allow('UseKeys', ['kms:Decrypt', 'kms:GenerateDataKey'], keys)] : []),
  );
}

/** Asking Access Grants for data: notebooks need the first action, jobs both. */
export const askAccessGrants = (home: OwnerAccount, sid = 'AskForData'): PolicyStatement =>
  allow(sid, ['s3:GetDataAccess', 's3:GetAccessGrantsInstanceForPrefix'], accessGrantsInstanceArn(home));

const bucketArn = ({ bucket }: BucketPart): string => `arn:aws:s3:::${bucket}`;

/**
 * What a role needs to ask for a person's data.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/s3-access-grants-setup.html
 */
export const askForData = (home: OwnerAccount, locationRoles: readonly string[]): PolicyDocument =>
  policyDocument(askAccessGrants(home), allow('AsThePerson', ['sts:SetContext'], locationRoles));
