/**
 * One share for everybody in the organization, written as a CDKTF app of your own instead of a manifest: nobody is invited,
 * and nobody outside of it can be added.
 *
 *     node main.ts                                          in a project with sagelane, cdktf and @cdktf/provider-aws
 *     node --conditions=sagelane-source main.ts             in a clone of Sagelane
 *
 * It leaves cdktf.out/ for terraform, or for `cdktf deploy`.
 */
import { App } from 'cdktf';
import { AccountStack, PipelineShare } from 'sagelane/constructs';

const app = new App();
const stack = new AccountStack(app, 'ml-prod', { id: '111122223333', region: 'us-east-1', profile: 'ml-prod' });

// Every role of every account of the organization, those of ml-prod itself included, as far as its own policies let it.
new PipelineShare(stack, 'churn', {
  pipelines: ['churn-train'],
  principals: ['arn:aws:organizations::123456789012:organization/o-abc123'],
  permission: 'read',
  allowExternalPrincipals: false,
});

app.synth();
