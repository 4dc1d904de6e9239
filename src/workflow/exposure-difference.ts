import { pipelineNameOf } from '../domain/arn.ts';
import type { Exposure } from '../domain/plan.ts';

/**
 * What of two exposures differs in who, which actions or which resources, one sentence each; counts of executions are
 * shown to people and never compared.
 */
export function exposureDifferences(approved: readonly Exposure[], now: readonly Exposure[]): readonly string[] {
  const before = new Map(approved.map((exposure) => [identity(exposure), exposure]));
  const after = new Map(now.map((exposure) => [identity(exposure), exposure]));
  return [
    ...[...after].filter(([key]) => !before.has(key)).map(([, one]) => `now ${sentence(one)}, which was not shown`),
    ...[...before].filter(([key]) => !after.has(key)).map(([, one]) => `no longer ${sentence(one)}, as was shown`),
  ];
}

const identity = (exposure: Exposure): string =>
  JSON.stringify([
    exposure.change,
    exposure.owner,
    exposure.stack,
    exposure.share,
    exposure.principal.value,
    [...exposure.actions].sort(),
    [...exposure.resources].sort(),
  ]);

function sentence({ change, principal, share, permission, actions, resources }: Exposure): string {
  const who = principal.alias ?? principal.value;
  const what = actions.length > 0 ? actions.map((action) => action.replace(/^sagemaker:/, '')).join(', ') : permission;
  return `${who} ${change} ${what} on ${resources.map(pipelineNameOf).join(', ')} through share ${share}`;
}
