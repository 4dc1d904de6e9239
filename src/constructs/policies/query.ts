import type { OwnerAccount } from '../account-of.ts';
import { policyDocument, type PolicyDocument, type PolicyStatement } from '../../domain/policy-document.ts';
import { askAccessGrants } from './access-grants.ts';
import { AS_A_PERSON, allow, trustService } from './statements.ts';

const workgroupArn = ({ id, region }: OwnerAccount, name: string): string =>
  `arn:aws:athena:${region}:${id}:workgroup/${name}`;

/**
 * Athena takes the workgroup's role in the name of whoever queries.
 * https://docs.aws.amazon.com/athena/latest/ug/workgroups-identity-center.html
 */
export const workgroupTrust = (home: OwnerAccount, name: string): PolicyDocument =>
  policyDocument(
    trustService('AthenaAsThePerson', 'athena.amazonaws.com', AS_A_PERSON, {
      StringEquals: { 'aws:SourceAccount': home.id },
      ArnLike: { 'aws:SourceArn': workgroupArn(home, name) },
    }),
  );

/**
 * The workgroup's role reads the catalog, and asks Lake Formation and Access Grants for the person's data. AWS publishes
 * no text of it: what stands here follows from the two services that it asks.
 */
export const workgroupAccess = (home: OwnerAccount): PolicyDocument =>
  policyDocument(readCatalog(home), askLakeFormation, askAccessGrants(home, 'AskForResults'));

/** What notebooks need to query in a workgroup. */
export const useWorkgroup = (home: OwnerAccount, name: string): PolicyDocument =>
  policyDocument(
    allow(
      'Query',
      [
        'athena:GetWorkGroup',
        'athena:StartQueryExecution',
        'athena:StopQueryExecution',
        'athena:GetQueryExecution',
        'athena:GetQueryResults',
        'athena:ListQueryExecutions',
      ],
      workgroupArn(home, name),
    ),
  );

/** What a role needs so that Lake Formation decides in its place, by who the person is. */
export const useLake = (home: OwnerAccount): PolicyDocument => policyDocument(askLakeFormation, readCatalog(home));

/** Lake Formation's action is about no resource: its permissions decide. */
const askLakeFormation = allow('AskLakeFormation', ['lakeformation:GetDataAccess'], '*');

const readCatalog = ({ id, region }: OwnerAccount): PolicyStatement =>
  allow(
    'ReadCatalog',
    [
      'glue:GetDatabase',
      'glue:GetDatabases',
      'glue:GetTable',
      'glue:GetTables',
      'glue:GetPartition',
      'glue:GetPartitions',
      'glue:BatchGetPartition',
    ],
    ['catalog', 'database/*', 'table/*/*'].map((resource) => `arn:aws:glue:${region}:${id}:${resource}`),
  );
