import type { PlanSummary } from '../domain/plan.ts';
import type { TerraformEvent } from '../terraform/ports.ts';

export const NOTHING: PlanSummary = { create: 0, update: 0, replace: 0, delete: 0 };

export const sumOf = (summaries: readonly PlanSummary[]): PlanSummary =>
  summaries.reduce(
    (sum, one) => ({
      create: sum.create + one.create,
      update: sum.update + one.update,
      replace: sum.replace + one.replace,
      delete: sum.delete + one.delete,
      ...((sum.import ?? one.import) !== undefined && { import: (sum.import ?? 0) + (one.import ?? 0) }),
    }),
    NOTHING,
  );

/** What an apply that did not end well has done; Terraform tells a replacement as a delete and a create. */
export function summaryOfEvents(events: readonly TerraformEvent[]): PlanSummary {
  const done = events.flatMap((event) => (event.kind === 'resource.finished' ? [event.action] : []));
  const count = (wanted: string): number => done.filter((action) => action === wanted).length;
  return { create: count('create'), update: count('update'), replace: count('replace'), delete: count('delete') };
}
