/**
 * A studio in which people act as themselves, written as a CDKTF app of your own instead of a manifest: jane reads the
 * sales data, the analysts keep their models, and training goes on in their names after they signed out.
 *
 *     node main.ts                                          in a project with sagelane, cdktf and @cdktf/provider-aws
 *     node --conditions=sagelane-source main.ts             in a clone of Sagelane
 *
 * It leaves cdktf.out/ for terraform, or for `cdktf deploy`.
 */
import { App } from 'cdktf';
import {
  AccountStack,
  BackgroundTraining,
  IdentityDirectory,
  S3AccessGrants,
  StudioExecutionRole,
  StudioUser,
  TrustedIdentityDomain,
} from 'sagelane/constructs';

const REGION = 'us-east-1';
const IDENTITY_CENTER = 'arn:aws:sso:::instance/ssoins-1234567890abcdef';

const app = new App();
const stack = new AccountStack(app, 'research', { id: '777788889999', region: REGION, profile: 'research' });

const executionRole = new StudioExecutionRole(stack, 'vision-studio-execution');
const domain = new TrustedIdentityDomain(stack, 'vision-studio', {
  vpc: 'vpc-0abc',
  subnets: ['subnet-0a', 'subnet-0b'],
  executionRole,
  identityCenterRegion: REGION,
});
for (const user of ['jane', 'laura']) new StudioUser(stack, user, { domain, user });

// Only the account that administers Identity Center may look into the directory.
const provider = stack.reach('management', { id: '123456789012', region: REGION, profile: 'management' });
const directory = new IdentityDirectory(stack, 'directory', { instance: IDENTITY_CENTER, provider });

const accessGrants = new S3AccessGrants(stack, 'vision-data', {
  directory,
  executionRoles: [executionRole],
  grants: [
    { location: 's3://sales/*', permission: 'read', to: { user: 'jane' } },
    { location: 's3://vision-models/*', permission: 'readwrite', to: { group: 'analysts' } },
  ],
});
new BackgroundTraining(stack, 'training', { executionRole, accessGrants });

app.synth();
