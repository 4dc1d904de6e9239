import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Json } from '../../src/domain/plan.ts';
import { addImports } from '../../src/workflow/add-imports.ts';
import type { WorkflowPorts } from '../../src/workflow/ports.ts';

const ARN = 'arn:aws:ram:eu-west-1:111122223333:resource-share';
const ACCOUNT = '444455556666';

/** A stack of the account, as synthesis leaves it. */
function stack(name: string, resource: Json) {
  const workingDirectory = mkdtempSync(join(tmpdir(), 'sagelane-imports-'));
  onTestFinished(() => rmSync(workingDirectory, { recursive: true }));
  writeFileSync(join(workingDirectory, 'cdk.tf.json'), JSON.stringify({ resource }));
  const nothing = { dependencies: [], constructPaths: new Map(), reads: new Map(), providerVersion: null };
  return { name, workingDirectory, account: ACCOUNT, region: 'us-east-1', ...nothing };
}

const blocksOf = ({ workingDirectory }: { readonly workingDirectory: string }) =>
  (JSON.parse(readFileSync(join(workingDirectory, 'cdk.tf.json'), 'utf8')) as { readonly import?: unknown }).import;

test('what an account has in a Region is asked once for all that declare it, and not at all for a stack of other things', async () => {
  const asked: string[] = [];
  const things = {
    shares: () => Promise.resolve([]),
    received: () =>
      Promise.resolve([1, 2].map((id) => ({ arn: `${ARN}/${id}`, name: `${id}`, owner: '111122223333' }))),
    domains: () => Promise.resolve([]),
    contentOf: () => Promise.resolve({ userProfiles: [], spaces: [] }),
    policiesOf: () => Promise.resolve([]),
  };
  const existing = (account: string, region: string) => {
    asked.push(`${account} ${region}`);
    return Promise.resolve(things);
  };
  const accepter = (id: number) => ({ share_arn: `${ARN}/${id}`, region: 'eu-west-1' });
  const acceptance = stack('acceptance', { aws_ram_resource_share_accepter: { a: accepter(1), b: accepter(2) } });
  const roles = ['one', 'two'].map((name) => stack(name, { aws_iam_role: { r: { name } } }));
  const feed = stack('feed', { aws_sqs_queue: { q: { name: 'events' } } });
  const stacks = [feed, acceptance, ...roles];
  const names = stacks.map(({ name }) => name);

  const { findingsOf } = await addImports({ existing } as unknown as WorkflowPorts, stacks, names.slice(0, 1));
  expect(asked).toEqual([]);
  expect(findingsOf([])).toEqual([]);

  await addImports({ existing } as unknown as WorkflowPorts, stacks, names);
  expect(asked).toEqual([`${ACCOUNT} eu-west-1`, `${ACCOUNT} us-east-1`]);
  expect(blocksOf(feed)).toBeUndefined();
  expect(blocksOf(acceptance)).toEqual([
    { to: 'aws_ram_resource_share_accepter.a', id: `${ARN}/1@eu-west-1` },
    { to: 'aws_ram_resource_share_accepter.b', id: `${ARN}/2@eu-west-1` },
  ]);
  expect(roles.map(blocksOf)).toEqual([[{ to: 'aws_iam_role.r', id: 'one' }], [{ to: 'aws_iam_role.r', id: 'two' }]]);
});
