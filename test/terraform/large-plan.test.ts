import { expect, test } from 'vitest';
import { maskPlan } from '../../src/domain/mask-plan.ts';
import { readPlanJson } from '../../src/terraform/read-plan.ts';
import { largePlan } from './large-plan.ts';
import { stackNamed } from './real-terraform.ts';

test('of a plan of 10,000 resources nothing is lost, the riskiest comes first, and masking copies nothing', () => {
  const plan = readPlanJson(largePlan(10_000) as Record<string, unknown>, stackNamed('bench'));
  expect(plan.summary).toEqual({ create: 2000, update: 2000, replace: 2000, delete: 2000 });
  expect(plan.changes).toHaveLength(8000);
  expect(plan.unchanged).toHaveLength(2000);
  expect(plan.changes.map(({ action }) => action)).toEqual(
    ['replace', 'delete', 'update', 'create'].flatMap((action) => Array.from({ length: 2000 }, () => action)),
  );
  const masked = maskPlan(plan);
  expect(masked.changes[0]?.after).toBe(plan.changes[0]?.after);
});
