/**
 * Training jobs that go on as the person who started them, for days after that person signed out, written as a CDKTF app of
 * your own instead of a manifest. How long such a session lasts is set in the console of Identity Center.
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
} from 'sagelane/constructs';

const REGION = 'us-east-1';
const IDENTITY_CENTER = 'arn:aws:sso:::instance/ssoins-1234567890abcdef';

const app = new App();
const stack = new AccountStack(app, 'research', { id: '777788889999', region: REGION, profile: 'research' });

// Only the account that administers Identity Center may look into the directory.
const provider = stack.reach('management', { id: '123456789012', region: REGION, profile: 'management' });
const directory = new IdentityDirectory(stack, 'directory', { instance: IDENTITY_CENTER, provider });

const executionRole = new StudioExecutionRole(stack, 'training-studio-execution');
const accessGrants = new S3AccessGrants(stack, 'training-data', {
  directory,
  executionRoles: [executionRole],
  grants: [{ location: 's3://training-data/*', permission: 'readwrite', to: { group: 'analysts' } }],
});
new BackgroundTraining(stack, 'training', { executionRole, accessGrants });

app.synth();
