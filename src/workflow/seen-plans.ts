import type { StackPlan } from '../domain/plan.ts';
import type { WorkflowPorts } from './ports.ts';

/**
 * Plans that this process has read, by the digest of their file: the same bytes say the same, so that the apply of what was
 * planned a moment ago need not have Terraform print them once more.
 */
const SEEN = new WeakMap<WorkflowPorts, Map<string, StackPlan>>();

export function rememberPlan(ports: WorkflowPorts, sha256: string, plan: StackPlan): void {
  const seen = SEEN.get(ports) ?? new Map<string, StackPlan>();
  SEEN.set(ports, seen.set(sha256, plan));
}

export const seenPlan = (ports: WorkflowPorts, sha256: string): StackPlan | undefined => SEEN.get(ports)?.get(sha256);

/** A later plan takes the place of what was planned before. */
export const forgetPlans = (ports: WorkflowPorts): void => void SEEN.delete(ports);
