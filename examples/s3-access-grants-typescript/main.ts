/**
 * People reach data in S3 as themselves, written as a CDKTF app of your own instead of a manifest: jane reads sales, the
 * analysts write their drafts, everybody else gets nothing.
 *
 *     node main.ts                                          in a project with sagelane, cdktf and @cdktf/provider-aws
 *     node --conditions=sagelane-source main.ts             in a clone of Sagelane
 *
 * It leaves cdktf.out/ for terraform, or for `cdktf deploy`.
 */
import { App } from 'cdktf';
import { AccountStack, IdentityDirectory, S3AccessGrants, StudioExecutionRole } from 'sagelane/constructs';

const REGION = 'us-east-1';
const IDENTITY_CENTER = 'arn:aws:sso:::instance/ssoins-1234567890abcdef';

const app = new App();
const stack = new AccountStack(app, 'research', { id: '777788889999', region: REGION, profile: 'research' });

// Only the account that administers Identity Center may look into the directory.
const provider = stack.reach('management', { id: '123456789012', region: REGION, profile: 'management' });
const directory = new IdentityDirectory(stack, 'directory', { instance: IDENTITY_CENTER, provider });

// What the notebooks of the studio run as; the role itself reaches none of the data.
const executionRole = new StudioExecutionRole(stack, 'sales-studio-execution');
new S3AccessGrants(stack, 'sales-data', {
  directory,
  executionRoles: [executionRole],
  grants: [
    { location: 's3://sales/*', permission: 'read', to: { user: 'jane' } },
    { location: 's3://sales/drafts/*', permission: 'readwrite', to: { group: 'analysts' } },
  ],
});

app.synth();
