import { expect, test } from 'vitest';
import { readDefinition } from '../../src/aws/sagemaker/definition.ts';

test('steps of both branches of a condition are named in order', () => {
  const definition = {
    Parameters: [{ Name: 'A', Type: 'Float', DefaultValue: 0.5 }, { Name: 'B' }],
    Steps: [
      { Name: 'one', Type: 'Processing' },
      {
        Name: 'if',
        Type: 'Condition',
        Arguments: {
          IfSteps: [{ Name: 'yes' }],
          ElseSteps: [{ Name: 'no', Arguments: { IfSteps: [{ Name: 'deep' }] } }],
        },
      },
    ],
  };
  expect(readDefinition(JSON.stringify(definition))).toEqual({
    parameters: [
      { name: 'A', type: 'Float', default: '0.5' },
      { name: 'B', type: 'String', default: null },
    ],
    steps: ['one', 'if', 'yes', 'no', 'deep'],
  });
});

test.each(['', 'no JSON', '[]', 'null', '{"Steps":7}', '{"Steps":[null,3]}'])('%j has no steps', (text) => {
  expect(readDefinition(text)).toEqual({ parameters: [], steps: [] });
});
