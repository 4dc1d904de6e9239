import { expect, test } from 'vitest';
import { ConstraintChecker } from '../../../src/sandbox/wire/check-constraints.ts';
import { constraintsOf } from '../../../src/sandbox/wire/constraint-data.ts';
import { compilePattern } from '../../../src/sandbox/wire/java-pattern.ts';
import { problemsMessage } from '../../../src/sandbox/wire/problem.ts';

function complaint(service: string, operation: string, input: object): string {
  const constraints = constraintsOf(service);
  if (!constraints) throw new Error(`there are no constraints of ${service}`);
  const problems = new ConstraintChecker(constraints).check(operation, input);
  return problems.length === 0 ? '' : problemsMessage(problems);
}

const NAME = '[a-zA-Z0-9](-*[a-zA-Z0-9]){0,255}';

test.each([
  [
    'a pattern',
    { PipelineName: 'a_b' },
    `Value 'a_b' at 'pipelineName' failed to satisfy constraint: Member must satisfy regular expression pattern: ${NAME}`,
  ],
  [
    'a length',
    { PipelineName: 'a', ClientRequestToken: 'short' },
    "Value 'short' at 'clientRequestToken' failed to satisfy constraint: Member must have length greater than or equal to 32",
  ],
  [
    'a range, within a structure',
    { PipelineName: 'a', ParallelismConfiguration: { MaxParallelExecutionSteps: 0 } },
    "Value '0' at 'parallelismConfiguration.maxParallelExecutionSteps' failed to satisfy constraint: Member must have value greater than or equal to 1",
  ],
  [
    'an item of a list, by its place',
    {
      PipelineName: 'a',
      Tags: [
        { Key: 'k', Value: '' },
        { Key: '', Value: 'v' },
      ],
    },
    "Value '' at 'tags.2.member.key' failed to satisfy constraint: Member must have length greater than or equal to 1",
  ],
])('SageMaker says of %s what it allows', (_what, input, words) => {
  expect(complaint('sagemaker', 'CreatePipeline', input)).toBe(`1 validation error detected: ${words}`);
});

test('an enum is listed, a list of plain values told of as a whole, and all problems are counted', () => {
  expect(complaint('sagemaker', 'ListPipelines', { SortOrder: 'Up', MaxResults: 101 })).toBe(
    "2 validation errors detected: Value 'Up' at 'sortOrder' failed to satisfy constraint: Member must satisfy enum value set: [Ascending, Descending]; Value '101' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 100",
  );
  expect(complaint('ram', 'GetResourceShareAssociations', { associationType: 'NEITHER' })).toContain(
    'Member must satisfy enum value set: [PRINCIPAL, RESOURCE',
  );
});

test('what is allowed passes, and services of which nothing is known too', () => {
  expect(complaint('sagemaker', 'CreatePipeline', { PipelineName: 'churn-train', PipelineDefinition: '{}' })).toBe('');
  expect(complaint('sagemaker', 'NoSuchOperation', { PipelineName: '' })).toBe('');
  expect(constraintsOf('s3')).toBeUndefined();
});

test("Java's patterns match whole values, with escapes that JavaScript would not take", () => {
  expect(compilePattern('[\\w\\-]+\\-\\@')?.test('a-b-@')).toBe(true);
  expect(compilePattern('[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*')?.test('é 1-')).toBe(true);
  expect(compilePattern('a+')?.test('baa')).toBe(false);
  expect(compilePattern('(?<=')).toBeUndefined();
});
