import * as z from 'zod/mini';
import { described, flag, tags, text, texts } from './described.ts';
import { suppress } from './suppressions.ts';

const grant = z.strictObject({
  location: text('grantLocation', 's3://BUCKET/PREFIX*'),
  permission: described(z.enum(['read', 'write', 'readwrite']), 'what may be done with the objects'),
  to: described(
    z.strictObject({
      user: z.optional(text('userName', 'user of Identity Center')),
      group: z.optional(text('groupName', 'group of Identity Center')),
    }),
    'who: a user or a group of Identity Center',
  ),
});

const athena = z.strictObject({
  workgroup: text('workgroup', 'name of the workgroup'),
  results: text('resultLocation', 's3://BUCKET/PREFIX/ for query results'),
});

/** https://docs.aws.amazon.com/lake-formation/latest/dg/lf-permissions-reference.html */
const DATA_PERMISSIONS = ['ALL', 'ALTER', 'CREATE_TABLE', 'DELETE', 'DESCRIBE', 'DROP', 'INSERT', 'SELECT'] as const;

const dataPermission = z.strictObject({
  group: text('groupName', 'group of Identity Center'),
  database: text('dataName', 'database of the Glue Data Catalog'),
  tables: z.optional(texts('dataName', 'table', 'tables of the database; default: the database itself')),
  allow: described(z.array(z.enum(DATA_PERMISSIONS)).check(z.minLength(1)), 'what the group may do with them'),
});

const lakeFormation = z.strictObject({
  permissions: described(z.array(dataPermission).check(z.minLength(1)), 'who may do what with which data'),
});

const emr = z.strictObject({
  securityConfiguration: text('securityConfiguration', 'name of the security configuration'),
  certificates: text('objectLocation', 's3:// location of the archive of certificates for encryption in transit'),
  instanceRole: text('roleArn', "ARN of the role of the clusters' instance profile"),
  authorization: z.optional(
    described(z.enum(['lake-formation', 's3-access-grants']), 'who decides about data; default: s3-access-grants'),
  ),
});

const backgroundTraining = z.strictObject({
  longestJob: text('duration', 'the longest job anybody runs'),
  images: z.optional(texts('repository', 'ARN of an ECR repository', 'repositories of images that jobs run')),
});

export const studio = z.strictObject({
  name: text('studioName', 'name of the domain and of its construct'),
  account: text('alias', 'alias of the account it lives in'),
  domainId: z.optional(text('domainId', 'id of an existing domain, which is brought in and never replaced')),
  vpc: text('vpc', 'VPC that apps run in'),
  subnets: texts('subnet', 'subnet id', 'subnets of the VPC'),
  trustedIdentityPropagation: flag('people reach data as themselves; default: true'),
  homeFileSystem: z.optional(
    described(
      z.enum(['retain', 'delete']),
      'what becomes of home directories when the domain is deleted; fixed at creation, changing it replaces the domain; default: retain',
    ),
  ),
  users: z.optional(described(z.array(text('userName', 'user of Identity Center')), 'who gets a profile and a private space')),
  executionRole: z.optional(text('roleArn', 'ARN of an existing role to run as; default: one is made')),
  s3AccessGrants: z.optional(described(z.array(grant), 'who may reach which objects, through S3 Access Grants')),
  athena: z.optional(described(athena, 'a workgroup of Athena that people use as themselves')),
  lakeFormation: z.optional(described(lakeFormation, 'permissions of Lake Formation by group')),
  emr: z.optional(described(emr, 'a security configuration for clusters that people use as themselves')),
  backgroundTraining: z.optional(described(backgroundTraining, 'training jobs that go on after their owner signed out')),
  tags: tags('everything made for the studio'),
  suppress,
});
