import { expect, test } from 'vitest';
test('the doors', async () => {
  const main = await import('sagelane');
  const direct = await import('../../src/index.ts');
  expect(main.SagelaneError).toBe(direct.SagelaneError);
});
