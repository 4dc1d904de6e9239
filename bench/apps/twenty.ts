// Twenty stacks of ten shares each, independent of one another. Copied into a project of its own and run there.
import { AwsProvider } from '@cdktf/provider-aws/lib/provider/index.js';
import { RamPrincipalAssociation } from '@cdktf/provider-aws/lib/ram-principal-association/index.js';
import { RamResourceShare } from '@cdktf/provider-aws/lib/ram-resource-share/index.js';
import { App, LocalBackend, TerraformStack } from 'cdktf';

const app = new App();
for (let n = 0; n < 20; n++) {
  const stack = new TerraformStack(app, `stack-${n}`);
  new LocalBackend(stack, {
    path: `${process.env['SAGELANE_STATE_DIR'] ?? process.cwd()}/terraform.stack-${n}.tfstate`,
  });
  new AwsProvider(stack, 'aws', {
    region: 'us-east-1',
    accessKey: '111122223333',
    secretKey: 'sandbox',
    allowedAccountIds: ['111122223333'],
  });
  for (let m = 0; m < 10; m++) {
    const share = new RamResourceShare(stack, `share-${m}`, { name: `share-${n}-${m}`, allowExternalPrincipals: true });
    new RamPrincipalAssociation(stack, `consumer-${m}`, { resourceShareArn: share.arn, principal: '444455556666' });
  }
}
app.synth();
