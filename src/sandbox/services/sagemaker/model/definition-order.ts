import { unreadable } from './definition-error.ts';
import type { ParameterDeclaration } from './definition-parameters.ts';
import type { StepDefinition } from './definition-steps.ts';

/** Every reference must lead somewhere, and no step may wait for itself. */
export function checkOrder(parameters: readonly ParameterDeclaration[], steps: readonly StepDefinition[]): void {
  const names = new Set(steps.map((step) => step.name));
  const declared = new Set(parameters.map((parameter) => parameter.name));
  for (const step of steps) {
    const stray = step.after.find((name) => !names.has(name));
    if (stray !== undefined) unreadable(`Step '${step.name}' depends on the unknown step '${stray}'.`);
    const unknown = step.reads.find((name) => !declared.has(name));
    if (unknown !== undefined) unreadable(`Step '${step.name}' reads the unknown parameter '${unknown}'.`);
  }
  const cycle = findCycle(steps);
  if (cycle) unreadable(`The steps depend on each other in a cycle: ${cycle.join(' -> ')}.`);
}

function findCycle(steps: readonly StepDefinition[]): string[] | undefined {
  const before = new Map(
    steps.map((step) => [step.name, [...step.after, ...(step.branch ? [step.branch.condition] : [])]]),
  );
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return undefined;
    for (const next of before.get(name) ?? []) {
      const cycle = visit(next, [...path, name]);
      if (cycle) return cycle;
    }
    done.add(name);
    return undefined;
  };
  for (const { name } of steps) {
    const cycle = visit(name, []);
    if (cycle) return cycle;
  }
  return undefined;
}
