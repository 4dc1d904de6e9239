import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { realClock } from '../../src/sandbox/real-clock.ts';
import { CONSUMER, OWNER, testSandbox } from '../sandbox/support/world.ts';
import { environmentFor, execute, present } from './support.ts';

const boto3 = present('boto3', 'python3', '-c', 'import boto3');
const SCENARIO = fileURLToPath(new URL('scenario.py', import.meta.url));

describe.skipIf(!boto3)('boto3', () => {
  test('shares, accepts, reads and is refused as it is by AWS', async () => {
    // Its waits are real ones, so the sandbox's time is as well.
    const { sandbox } = await testSandbox({}, realClock);
    const { code, stdout, stderr } = await execute(
      'python3',
      [SCENARIO, sandbox.url, OWNER, CONSUMER],
      environmentFor(sandbox.url, OWNER),
    );
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const pipeline = `arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/churn-score`;
    expect(JSON.parse(stdout)).toEqual({
      caller: `arn:aws:iam::${OWNER}:root`,
      before: 'AccessDeniedException',
      invited: 'né <&>',
      again: 'ResourceShareInvitationAlreadyAcceptedException',
      definition: '2020-12-01',
      executions: ['Succeeded', 'Succeeded'],
      start: [
        'AccessDeniedException',
        `User: arn:aws:iam::${CONSUMER}:root is not authorized to perform: sagemaker:StartPipelineExecution on resource: ${pipeline} because no resource-based policy allows the sagemaker:StartPipelineExecution action`,
      ],
      missing: 'ResourceNotFound',
      trust: true,
      session: `arn:aws:sts::${OWNER}:assumed-role/audit/boto`,
      nobody: 404,
      organization: 'o-abc123',
    });
  });
});
