import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

const lifted = new WeakMap<TerraformStack, string>();

/**
 * Lifts the stack's pin of hashicorp/aws. The bindings pin exactly the version they were made from, which does not know
 * every argument that an escape hatch writes: it would be refused when the plan is made, long after the synthesis.
 */
export function needProvider(scope: Construct, version: string): void {
  const stack = TerraformStack.of(scope);
  const before = lifted.get(stack);
  if (before !== undefined && !isNewer(version, before)) return;
  lifted.set(stack, version);
  stack.addOverride('terraform.required_providers.aws.version', `>= ${version}, < 7.0.0`);
}

const isNewer = (version: string, than: string): boolean =>
  version.localeCompare(than, undefined, { numeric: true }) > 0;
