/**
 * Who did what on whose behalf, written as a CDKTF app of your own instead of a manifest: a trail over all Regions, with the
 * reads and writes of one bucket.
 *
 *     node main.ts                                          in a project with sagelane, cdktf and @cdktf/provider-aws
 *     node --conditions=sagelane-source main.ts             in a clone of Sagelane
 *
 * It leaves cdktf.out/ for terraform, or for `cdktf deploy`.
 */
import { App } from 'cdktf';
import { AccountStack, IdentityAudit } from 'sagelane/constructs';

const app = new App();
const stack = new AccountStack(app, 'research', { id: '777788889999', region: 'us-east-1', profile: 'research' });
new IdentityAudit(stack, 'who-did-what', { bucket: 'research-who-did-what', dataOf: ['sales'] });

app.synth();
