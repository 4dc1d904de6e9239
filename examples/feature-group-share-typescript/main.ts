/**
 * A feature group for another account, written as a CDKTF app of your own instead of a manifest: discoverable through the
 * catalog, readable through a share of its own.
 *
 *     node main.ts                                          in a project with sagelane, cdktf and @cdktf/provider-aws
 *     node --conditions=sagelane-source main.ts             in a clone of Sagelane
 *
 * It leaves cdktf.out/ for terraform, or for `cdktf deploy`.
 */
import { App } from 'cdktf';
import { AccountStack, ResourceShare } from 'sagelane/constructs';

const principals = ['444455556666'];

const app = new App();
const stack = new AccountStack(app, 'ml-prod', { id: '111122223333', region: 'us-east-1', profile: 'ml-prod' });
new ResourceShare(stack, 'features', { kind: 'feature-group', resources: ['customers'], principals });
new ResourceShare(stack, 'feature-catalog', {
  kind: 'feature-catalog',
  resources: ['DefaultFeatureGroupCatalog'],
  principals,
});

app.synth();
