/**
 * The same two shares as examples/pipeline-share, written as a CDKTF app of your own instead of a manifest.
 *
 *     node main.ts                                          in a project with sagelane, cdktf and @cdktf/provider-aws
 *     node --conditions=sagelane-source main.ts             in a clone of Sagelane
 *
 * It leaves cdktf.out/ for terraform, or for `cdktf deploy`.
 */
import { AwsProvider } from '@cdktf/provider-aws/lib/provider/index.js';
import { App, TerraformOutput, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { PipelineShare, ShareAcceptance } from 'sagelane/constructs';

const REGION = 'us-east-1';
const OWNER = { id: '111122223333', region: REGION };
const ANALYTICS = '444455556666';
const RESEARCH = '777788889999';

/** In the account that has the pipelines. */
class Owner extends TerraformStack {
  readonly readers: PipelineShare;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, 'aws', { region: REGION, profile: 'ml-prod', allowedAccountIds: [OWNER.id] });

    const pipelines = ['churn-train', 'churn-score'];
    // Executions that analytics starts run and bill in the owner's account.
    const runners = new PipelineShare(this, 'churn', {
      owner: OWNER,
      pipelines,
      principals: [ANALYTICS],
      permission: 'execute',
      tags: { team: 'ml' },
    });
    this.readers = new PipelineShare(this, 'churn-readers', {
      owner: OWNER,
      pipelines,
      principals: [RESEARCH],
      permission: 'read',
    });
    new TerraformOutput(this, 'share', { value: runners.shareArn });
  }
}

/** In an account that was invited: Terraform accepts there. It can only be planned when the owner's stack is applied. */
class Consumer extends TerraformStack {
  constructor(scope: Construct, id: string, owner: Owner) {
    super(scope, id);
    new AwsProvider(this, 'aws', { region: REGION, profile: 'research', allowedAccountIds: [RESEARCH] });
    new ShareAcceptance(this, 'churn-readers', { shareArn: owner.readers.shareArn });
  }
}

const app = new App();
new Consumer(app, 'research', new Owner(app, 'ml-prod'));
app.synth();
