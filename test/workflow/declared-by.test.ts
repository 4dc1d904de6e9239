import { expect, test } from 'vitest';
import { declaredBy } from '../../src/workflow/declared-by.ts';
import { configOf } from '../../src/workflow/synthesized-config.ts';

const owner = {
  config: configOf({ output: { arn: { value: '${aws_ram_resource_share.churn.arn}' } } }),
  reads: new Map(),
};
const reading = (...names: readonly string[]) => ({
  config: configOf({}),
  reads: new Map(names.map((name) => [name, ['arn']])),
});
const stacks = new Map([
  ['prod', owner],
  ['ml-prod', owner],
  ['both', reading('prod', 'ml-prod')],
  ['one', reading('prod')],
]);
const from = (remote: string): string => `\${data.terraform_remote_state.${remote}.outputs.arn}`;

test('of two stacks with an output of one name it is the one that is read, also where a name ends in the other', () => {
  for (const name of ['prod', 'ml-prod'])
    expect(declaredBy(from(`cross-stack-reference-input-${name}`), 'both', stacks)).toEqual({
      stack: name,
      address: 'aws_ram_resource_share.churn',
    });
});

test('what is read under a name of one’s own is the only stack with that output, and nobody’s where there are two', () => {
  expect(declaredBy(from('theirs'), 'one', stacks)).toMatchObject({ stack: 'prod' });
  expect(declaredBy(from('theirs'), 'both', stacks)).toBeUndefined();
});
