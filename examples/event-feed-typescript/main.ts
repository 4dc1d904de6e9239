/**
 * What happens to two pipelines of an account, pushed into a queue, written as a CDKTF app of your own instead of a manifest,
 * which tells of every pipeline.
 *
 *     node main.ts                                          in a project with sagelane, cdktf and @cdktf/provider-aws
 *     node --conditions=sagelane-source main.ts             in a clone of Sagelane
 *
 * It leaves cdktf.out/ for terraform, or for `cdktf deploy`. Then `sagelane executions follow QUEUE_URL` tells the changes.
 */
import { App, TerraformOutput } from 'cdktf';
import { AccountStack, EventFeed } from 'sagelane/constructs';

const app = new App();
const stack = new AccountStack(app, 'ml-prod', { id: '111122223333', region: 'us-east-1', profile: 'ml-prod' });
const feed = new EventFeed(stack, 'pipeline-events', {
  pipelines: ['churn-train', 'churn-score'].map((name) => `arn:aws:sagemaker:us-east-1:111122223333:pipeline/${name}`),
  // What nobody took for a quarter of an hour is old news.
  retentionSeconds: 900,
});
new TerraformOutput(stack, 'queue-url', { value: feed.queue.url });

app.synth();
