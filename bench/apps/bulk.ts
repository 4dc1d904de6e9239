// One stack of 300 resources: 100 shares, each with a pipeline and a consumer. Copied into a project of its own and run there.
import { AwsProvider } from '@cdktf/provider-aws/lib/provider/index.js';
import { RamPrincipalAssociation } from '@cdktf/provider-aws/lib/ram-principal-association/index.js';
import { RamResourceAssociation } from '@cdktf/provider-aws/lib/ram-resource-association/index.js';
import { RamResourceShare } from '@cdktf/provider-aws/lib/ram-resource-share/index.js';
import { App, LocalBackend, TerraformStack } from 'cdktf';

const app = new App();
const stack = new TerraformStack(app, 'bulk');
new LocalBackend(stack, { path: `${process.env['SAGELANE_STATE_DIR'] ?? process.cwd()}/terraform.bulk.tfstate` });
new AwsProvider(stack, 'aws', {
  region: 'us-east-1',
  accessKey: '111122223333',
  secretKey: 'sandbox',
  allowedAccountIds: ['111122223333'],
});
for (let n = 0; n < 100; n++) {
  const share = new RamResourceShare(stack, `share-${n}`, { name: `share-${n}`, allowExternalPrincipals: true });
  new RamResourceAssociation(stack, `pipeline-${n}`, {
    resourceShareArn: share.arn,
    resourceArn: 'arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn-train',
  });
  new RamPrincipalAssociation(stack, `consumer-${n}`, { resourceShareArn: share.arn, principal: '444455556666' });
}
app.synth();
