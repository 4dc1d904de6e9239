import type { AuditDeclaration, GuardrailsDeclaration, OnCallDeclaration } from '../../domain/guardrail.ts';
import type { ManifestShape } from '../schema/index.ts';
import { accountIdOf, trustedArn } from './context.ts';
import type { PointOf, ResolveContext } from './context.ts';

type Shape<K extends keyof ManifestShape> = NonNullable<ManifestShape[K]>;

export function resolveGuardrails(
  { containment }: Shape<'guardrails'>,
  context: ResolveContext,
): GuardrailsDeclaration {
  const at = context.pointOf(['guardrails']);
  if (!containment) return { at };
  const { name = 'sagelane-containment', organization, roles = [] } = containment;
  return {
    containment: {
      name,
      ...(organization && {
        organization: {
          account: organization.account,
          targets: organization.targets.map((target) => accountIdOf(target, context)),
        },
      }),
      roles,
      at: context.pointOf(['guardrails', 'containment']),
    },
    at,
  };
}

export const resolveAudit = (shape: Shape<'audit'>, pointOf: PointOf): AuditDeclaration => ({
  account: shape.account,
  trail: shape.trail ?? 'sagelane-identity',
  bucket: shape.bucket,
  organization: shape.organization ?? false,
  dataOf: shape.dataOf ?? [],
  at: pointOf(['audit']),
});

export const resolveOnCall = (shape: Shape<'onCall'>, context: ResolveContext): OnCallDeclaration => ({
  role: shape.role ?? 'sagelane-on-call',
  accounts: shape.accounts ?? context.accounts.map(({ alias }) => alias),
  trustedBy: shape.trustedBy.map((text) => trustedArn(text, context)),
  at: context.pointOf(['onCall']),
});
