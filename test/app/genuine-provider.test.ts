import { expect, test } from 'vitest';
import { lacksSchema } from '../../src/app/genuine-provider.ts';

const unknown = {
  code: 'TerraformFailed',
  what: 'Extraneous JSON object property',
  why: 'No argument or block type is named "trusted_identity_propagation_settings".\nin resource',
};

test('a stack of which the provider lacks an argument is told by that argument', () => {
  expect(lacksSchema([unknown, unknown])).toBe(
    'the installed hashicorp/aws is too old for what it declares: No argument or block type is named "trusted_identity_propagation_settings".',
  );
});

test('a stack that something else is wrong with, too, has failed', () => {
  expect(lacksSchema([unknown, { code: 'TerraformFailed', what: 'Reference to undeclared resource' }])).toBeNull();
  expect(lacksSchema([])).toBeNull();
});
