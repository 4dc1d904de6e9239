import { choice, described, filled, flag, list, mapping, optional, tags, text, texts } from './described.ts';
import { suppress } from './suppressions.ts';

const grant = mapping({
  location: text('grantLocation', 's3://BUCKET/PREFIX*'),
  permission: described(choice(['read', 'write', 'readwrite']), 'what may be done with the objects'),
  to: described(
    mapping({
      user: optional(text('userName', 'user of Identity Center')),
      group: optional(text('groupName', 'group of Identity Center')),
    }),
    'who: a user or a group of Identity Center',
  ),
});

const athena = mapping({
  workgroup: text('workgroup', 'name of the workgroup'),
  results: text('resultLocation', 's3://BUCKET/PREFIX/ for query results'),
});

/** https://docs.aws.amazon.com/lake-formation/latest/dg/lf-permissions-reference.html */
const DATA_PERMISSIONS = ['ALL', 'ALTER', 'CREATE_TABLE', 'DELETE', 'DESCRIBE', 'DROP', 'INSERT', 'SELECT'] as const;

const dataPermission = mapping({
  group: text('groupName', 'group of Identity Center'),
  database: text('dataName', 'database of the Glue Data Catalog'),
  tables: optional(texts('dataName', 'table', 'tables of the database; default: the database itself')),
  allow: described(filled(choice(DATA_PERMISSIONS)), 'what the group may do with them'),
});

const lakeFormation = mapping({
  permissions: described(filled(dataPermission), 'who may do what with which data'),
});

const emr = mapping({
  securityConfiguration: text('securityConfiguration', 'name of the security configuration'),
  certificates: text('objectLocation', 's3:// location of the archive of certificates for encryption in transit'),
  instanceRole: text('roleArn', "ARN of the role of the clusters' instance profile"),
  authorization: optional(
    described(choice(['lake-formation', 's3-access-grants']), 'who decides about data; default: s3-access-grants'),
  ),
});

const backgroundTraining = mapping({
  longestJob: text('duration', 'the longest job anybody runs'),
  images: optional(texts('repository', 'ARN of an ECR repository', 'repositories of images that jobs run')),
});

export const studio = mapping({
  name: text('studioName', 'name of the domain and of its construct'),
  account: text('alias', 'alias of the account it lives in'),
  domainId: optional(text('domainId', 'id of an existing domain, which is brought in and never replaced')),
  vpc: text('vpc', 'VPC that apps run in'),
  subnets: texts('subnet', 'subnet id', 'subnets of the VPC'),
  trustedIdentityPropagation: flag('people reach data as themselves; default: true'),
  homeFileSystem: optional(
    described(
      choice(['retain', 'delete']),
      'what becomes of home directories when the domain is deleted; fixed at creation, changing it replaces the domain; default: retain',
    ),
  ),
  users: optional(described(list(text('userName', 'user of Identity Center')), 'who gets a profile and a private space')),
  executionRole: optional(text('roleArn', 'ARN of an existing role to run as; default: one is made')),
  s3AccessGrants: optional(described(list(grant), 'who may reach which objects, through S3 Access Grants')),
  athena: optional(described(athena, 'a workgroup of Athena that people use as themselves')),
  lakeFormation: optional(described(lakeFormation, 'permissions of Lake Formation by group')),
  emr: optional(described(emr, 'a security configuration for clusters that people use as themselves')),
  backgroundTraining: optional(described(backgroundTraining, 'training jobs that go on after their owner signed out')),
  tags: tags('everything made for the studio'),
  suppress,
});
