import { describe, expect, test } from 'vitest';
import { testSandbox } from '../sandbox/support/world.ts';
import { tellCliStories } from './cli-stories.ts';
import { present } from './support.ts';

const cli = present('awscli', 'python3', '-c', 'import awscli');

// Of all services: aws-cli-stories.long.test.ts; by the program itself: aws-cli.long.test.ts.
describe.skipIf(!cli)('the AWS CLI', () => {
  test('finds answers, errors, pages and waits of some services as AWS documents them', async () => {
    const { sandbox } = await testSandbox({ empty: true });
    const told = await tellCliStories(sandbox.url, 'iam', 'sts', 'sqs');
    expect(told.wrong).toEqual([]);
    expect(told.waits).toHaveLength(2);
    expect(told.pages).toHaveLength(2);
  });
});
