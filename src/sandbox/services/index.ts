import type { AnyOperation } from '../operation.ts';
import type { ClientModule } from '../wire/client-protocol.ts';

/** An emulated service: nothing of it is imported before its first call. */
export interface Service {
  /** How IAM actions and people call it. */
  readonly name: string;
  /** What IAM puts before its actions, where that is not the name. */
  readonly actions?: string;
  readonly client: () => Promise<ClientModule>;
  readonly operations: () => Promise<readonly AnyOperation[]>;
}

/** Services by the name that requests are signed for. */
export const services: Readonly<Record<string, Service>> = {
  iam: {
    name: 'iam',
    client: () => import('@aws-sdk/client-iam'),
    operations: async () => (await import('./iam/index.ts')).iam,
  },
  organizations: {
    name: 'organizations',
    client: () => import('@aws-sdk/client-organizations'),
    operations: async () => (await import('./organizations/index.ts')).organizations,
  },
  ram: {
    name: 'ram',
    client: () => import('@aws-sdk/client-ram'),
    operations: async () => (await import('./ram/index.ts')).ram,
  },
  s3: {
    name: 's3',
    client: () => import('@aws-sdk/client-s3'),
    operations: async () => (await import('./s3/index.ts')).s3,
  },
  's3-control': {
    name: 's3-control',
    actions: 's3',
    client: () => import('@aws-sdk/client-s3-control'),
    operations: async () => (await import('./s3-control/index.ts')).s3Control,
  },
  athena: {
    name: 'athena',
    client: () => import('@aws-sdk/client-athena'),
    operations: async () => (await import('./athena/index.ts')).athena,
  },
  lakeformation: {
    name: 'lakeformation',
    client: () => import('@aws-sdk/client-lakeformation'),
    operations: async () => (await import('./lakeformation/index.ts')).lakeFormation,
  },
  elasticmapreduce: {
    name: 'emr',
    actions: 'elasticmapreduce',
    client: () => import('@aws-sdk/client-emr'),
    operations: async () => (await import('./emr/index.ts')).emr,
  },
  glue: {
    name: 'glue',
    client: () => import('@aws-sdk/client-glue'),
    operations: async () => (await import('./glue/index.ts')).glue,
  },
  ec2: {
    name: 'ec2',
    client: () => import('@aws-sdk/client-ec2'),
    operations: async () => (await import('./ec2/index.ts')).ec2,
  },
  kms: {
    name: 'kms',
    client: () => import('@aws-sdk/client-kms'),
    operations: async () => (await import('./kms/index.ts')).kms,
  },
  sqs: {
    name: 'sqs',
    client: () => import('@aws-sdk/client-sqs'),
    operations: async () => (await import('./sqs/index.ts')).sqs,
  },
  events: {
    name: 'eventbridge',
    actions: 'events',
    client: () => import('@aws-sdk/client-eventbridge'),
    operations: async () => (await import('./eventbridge/index.ts')).eventbridge,
  },
  elasticfilesystem: {
    name: 'efs',
    actions: 'elasticfilesystem',
    client: () => import('@aws-sdk/client-efs'),
    operations: async () => (await import('./efs/index.ts')).efs,
  },
  sagemaker: {
    name: 'sagemaker',
    client: () => import('@aws-sdk/client-sagemaker'),
    operations: async () => (await import('./sagemaker/index.ts')).sagemaker,
  },
  sts: {
    name: 'sts',
    client: () => import('@aws-sdk/client-sts'),
    operations: async () => (await import('./sts/index.ts')).sts,
  },
  sso: {
    name: 'sso-admin',
    actions: 'sso',
    client: () => import('@aws-sdk/client-sso-admin'),
    operations: async () => (await import('./sso-admin/index.ts')).ssoAdmin,
  },
  identitystore: {
    name: 'identitystore',
    client: () => import('@aws-sdk/client-identitystore'),
    operations: async () => (await import('./identitystore/index.ts')).identitystore,
  },
  cloudtrail: {
    name: 'cloudtrail',
    client: () => import('@aws-sdk/client-cloudtrail'),
    operations: async () => (await import('./cloudtrail/index.ts')).cloudtrail,
  },
  'sso-oauth': {
    name: 'sso-oidc',
    actions: 'sso-oauth',
    client: () => import('@aws-sdk/client-sso-oidc'),
    operations: async () => (await import('./sso-oidc/index.ts')).ssoOidc,
  },
};
