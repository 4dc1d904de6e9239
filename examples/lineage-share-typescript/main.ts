/**
 * All lineage of an account for another one, written as a CDKTF app of your own instead of a manifest: the owner shares its
 * lineage group, and in the consumer account a role may look at it.
 *
 *     node main.ts                                          in a project with sagelane, cdktf and @cdktf/provider-aws
 *     node --conditions=sagelane-source main.ts             in a clone of Sagelane
 *
 * It leaves cdktf.out/ for terraform, or for `cdktf deploy`.
 */
import { App } from 'cdktf';
import { AccountStack, LineageGroupShare, PipelineConsumerRole } from 'sagelane/constructs';

const REGION = 'us-east-1';
const OWNER = '111122223333';
const CONSUMER = '444455556666';

const app = new App();

// Every entity, all seven actions, or nothing: so is the group made, and it is there since the account's first lineage.
const owner = new AccountStack(app, 'ml-prod', { id: OWNER, region: REGION, profile: 'ml-prod' });
new LineageGroupShare(owner, 'lineage', { principals: [CONSUMER] });

const consumer = new AccountStack(app, 'analytics', { id: CONSUMER, region: REGION, profile: 'analytics' });
new PipelineConsumerRole(consumer, 'lineage-reader', {
  trustedBy: [`arn:aws:iam::${CONSUMER}:root`],
  access: [{ resources: [`arn:aws:sagemaker:${REGION}:${OWNER}:lineage-group/sagemaker-default-lineage-group`] }],
});

app.synth();
