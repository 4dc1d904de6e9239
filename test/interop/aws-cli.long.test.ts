import { describe, expect, test } from 'vitest';
import { CONSUMER, EXECUTE, OWNER, testSandbox, type TestSandbox } from '../sandbox/support/world.ts';
import { environmentFor, execute, present, type Outcome } from './support.ts';

const aws = present('aws', 'aws', '--version');

type Json = Record<string, unknown>;

/** `aws` as one account; the endpoint is given both ways, since an old CLI does not know the variable. */
const cliOf =
  (world: TestSandbox, account: string) =>
  async (...args: string[]): Promise<Outcome> =>
    execute(
      'aws',
      ['--endpoint-url', world.sandbox.url, '--output', 'json', ...args],
      environmentFor(world.sandbox.url, account),
    );

async function json(outcome: Promise<Outcome>): Promise<Json> {
  const { code, stdout, stderr } = await outcome;
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout.trim() === '' ? {} : (JSON.parse(stdout) as Json);
}

describe.skipIf(!aws)('the AWS CLI', () => {
  test('shares a pipeline, accepts, starts it as the consumer and watches its steps', async () => {
    const world = await testSandbox({});
    const [owner, consumer] = [cliOf(world, OWNER), cliOf(world, CONSUMER)];
    expect(await json(owner('sts', 'get-caller-identity'))).toMatchObject({
      Account: OWNER,
      Arn: `arn:aws:iam::${OWNER}:root`,
    });
    const pipeline = `arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/churn-train`;
    const denied = await consumer('sagemaker', 'describe-pipeline', '--pipeline-name', pipeline);
    expect(denied.code).not.toBe(0);
    expect(denied.stderr).toContain('(AccessDeniedException) when calling the DescribePipeline operation');
    await json(
      owner(
        'ram',
        'create-resource-share',
        '--name',
        'chürn',
        '--principals',
        CONSUMER,
        '--resource-arns',
        pipeline,
        '--permission-arns',
        EXECUTE,
        '--tags',
        'key=team,value=ml',
      ),
    );
    const { resourceShareInvitations } = (await json(consumer('ram', 'get-resource-share-invitations'))) as {
      resourceShareInvitations: Json[];
    };
    expect(resourceShareInvitations).toMatchObject([{ status: 'PENDING', resourceShareName: 'chürn' }]);
    const arn = String(resourceShareInvitations[0]?.['resourceShareInvitationArn']);
    await json(consumer('ram', 'accept-resource-share-invitation', '--resource-share-invitation-arn', arn));
    await world.tick(1);
    const started = await json(
      consumer(
        'sagemaker',
        'start-pipeline-execution',
        '--pipeline-name',
        pipeline,
        '--pipeline-parameters',
        'Name=Epochs,Value=3',
      ),
    );
    const execution = String(started['PipelineExecutionArn']);
    await world.tick(30);
    const described = await json(
      consumer('sagemaker', 'describe-pipeline-execution', '--pipeline-execution-arn', execution),
    );
    expect(described).toMatchObject({ PipelineExecutionStatus: 'Succeeded' });
    const steps = await json(
      consumer('sagemaker', 'list-pipeline-execution-steps', '--pipeline-execution-arn', execution, '--page-size', '2'),
    );
    expect(steps['PipelineExecutionSteps']).toHaveLength(5);
    const again = await consumer('ram', 'accept-resource-share-invitation', '--resource-share-invitation-arn', arn);
    expect(again.stderr).toContain('ResourceShareInvitationAlreadyAcceptedException');
  });
});
