import { expect, test } from 'vitest';

test('in a clone a door leads to the sources, never to a compiled copy that may be stale', async () => {
  const { SagelaneError } = await import('sagelane');
  expect(SagelaneError).toBe((await import('../../src/domain/errors.ts')).SagelaneError);
});
