import type { Arn } from '../../../domain/arn.ts';
import { USUAL_POLICY_NAME } from '../../../domain/containment-policy.ts';
import type { CommandContext } from '../context.ts';

/** The inline policy that carries denials in roles, and the roles that were prepared with it. */
export function denialPolicyOf(context: CommandContext): { readonly name: string; readonly prepared: readonly Arn[] } {
  const guard = context.hasManifest ? context.manifest().guardrails?.containment : undefined;
  return { name: guard?.name ?? USUAL_POLICY_NAME, prepared: guard?.roles ?? [] };
}
