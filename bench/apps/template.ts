// The same app for both sides, in the style of the stock template: directory imports, no `type` in package.json.
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { RamPrincipalAssociation } from '@cdktf/provider-aws/lib/ram-principal-association';
import { RamResourceAssociation } from '@cdktf/provider-aws/lib/ram-resource-association';
import { RamResourceShare } from '@cdktf/provider-aws/lib/ram-resource-share';
import { RamResourceShareAccepter } from '@cdktf/provider-aws/lib/ram-resource-share-accepter';
import { App, LocalBackend, TerraformStack } from 'cdktf';

const app = new App();
const owner = new TerraformStack(app, 'owner');
new LocalBackend(owner, { path: `${process.cwd()}/owner.tfstate` });
new AwsProvider(owner, 'aws', { region: 'us-east-1' });
for (const consumer of ['444455556666', '777788889999']) {
  const share = new RamResourceShare(owner, `share-${consumer}`, { name: consumer, allowExternalPrincipals: true });
  for (const pipeline of ['churn-train', 'churn-score', 'fraud-detect']) {
    const resourceArn = `arn:aws:sagemaker:us-east-1:111122223333:pipeline/${pipeline}`;
    new RamResourceAssociation(owner, `${consumer}-${pipeline}`, { resourceShareArn: share.arn, resourceArn });
  }
  new RamPrincipalAssociation(owner, `principal-${consumer}`, { resourceShareArn: share.arn, principal: consumer });
  const stack = new TerraformStack(app, `consumer-${consumer}`);
  new LocalBackend(stack, { path: `${process.cwd()}/consumer-${consumer}.tfstate` });
  new AwsProvider(stack, 'aws', { region: 'us-east-1' });
  new RamResourceShareAccepter(stack, 'accepter', { shareArn: share.arn });
}
app.synth();
