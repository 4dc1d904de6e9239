/**
 * Queries as oneself, written as a CDKTF app of your own instead of a manifest: a workgroup that signs in with Identity
 * Center, tables by group, results by person.
 *
 *     node main.ts                                          in a project with sagelane, cdktf and @cdktf/provider-aws
 *     node --conditions=sagelane-source main.ts             in a clone of Sagelane
 *
 * It leaves cdktf.out/ for terraform, or for `cdktf deploy`.
 */
import { App } from 'cdktf';
import {
  AccountStack,
  AthenaWithIdentity,
  IdentityDirectory,
  LakeFormationIdentity,
  S3AccessGrants,
  StudioExecutionRole,
} from 'sagelane/constructs';

const REGION = 'us-east-1';
const IDENTITY_CENTER = 'arn:aws:sso:::instance/ssoins-1234567890abcdef';

const app = new App();
const stack = new AccountStack(app, 'research', { id: '777788889999', region: REGION, profile: 'research' });

// Only the account that administers Identity Center may look into the directory.
const provider = stack.reach('management', { id: '123456789012', region: REGION, profile: 'management' });
const directory = new IdentityDirectory(stack, 'directory', { instance: IDENTITY_CENTER, provider });

const executionRoles = [new StudioExecutionRole(stack, 'query-studio-execution')];
new LakeFormationIdentity(stack, 'lake', {
  directory,
  executionRoles,
  permissions: [{ to: { group: 'analysts' }, database: 'sales', tables: ['trends'], allow: ['SELECT', 'DESCRIBE'] }],
});
const accessGrants = new S3AccessGrants(stack, 'results', { directory, executionRoles, grants: [] });
new AthenaWithIdentity(stack, 'analysts', {
  directory,
  accessGrants,
  executionRoles,
  results: 's3://athena-results/',
  people: [{ group: 'analysts' }],
});

app.synth();
