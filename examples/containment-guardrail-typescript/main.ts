/**
 * What is prepared for an incident, written as a CDKTF app of your own instead of a manifest: a service control policy for
 * the member accounts, an inline policy where none reaches, and the role of whoever is on call.
 *
 *     node main.ts                                          in a project with sagelane, cdktf and @cdktf/provider-aws
 *     node --conditions=sagelane-source main.ts             in a clone of Sagelane
 *
 * It leaves cdktf.out/ for terraform, or for `cdktf deploy`.
 */
import { App } from 'cdktf';
import { AccountStack, ContainmentGuardrail, OnCallRole } from 'sagelane/constructs';

const REGION = 'us-east-1';
const IDENTITY_CENTER = 'arn:aws:sso:::instance/ssoins-1234567890abcdef';
const ON_CALL = ['arn:aws:iam::123456789012:role/people-on-call'];

const app = new App();

const management = new AccountStack(app, 'management', { id: '123456789012', region: REGION, profile: 'management' });
const { servicePolicy } = new ContainmentGuardrail(management, 'containment', { targets: ['777788889999'] });
new OnCallRole(management, 'sagelane-on-call', {
  trustedBy: ON_CALL,
  identityCenter: IDENTITY_CENTER,
  ...(servicePolicy && { servicePolicy: servicePolicy.arn }),
});

const research = new AccountStack(app, 'research', { id: '777788889999', region: REGION, profile: 'research' });
const guardedRoles = ['arn:aws:iam::777788889999:role/research-studio-execution']; // of the studio
new ContainmentGuardrail(research, 'containment', { roles: guardedRoles });
new OnCallRole(research, 'sagelane-on-call', { trustedBy: ON_CALL, guardedRoles });

app.synth();
