import type { Arn } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';

/** The actions of a managed permission's policy template: `{"Effect":"Allow","Action":["sagemaker:…"]}`. */
export function actionsOf(permissionArn: Arn, template: string): readonly string[] {
  const actions = readActions(template);
  if (actions) return actions;
  throw new SagelaneError({
    code: 'PermissionUnreadable',
    what: 'the policy template of the permission names no actions',
    where: permissionArn,
    why: 'RAM answered a template that is not of the documented form',
    fix: 'look at it with aws ram get-permission',
  });
}

function readActions(template: string): readonly string[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(template);
  } catch {
    return undefined;
  }
  const statements: unknown[] = Array.isArray(value) ? value : [value];
  const actions = statements.flatMap((statement) => {
    const action: unknown =
      typeof statement === 'object' && statement !== null && 'Action' in statement ? statement.Action : [];
    return Array.isArray(action) ? (action as unknown[]) : [action];
  });
  return actions.length > 0 && actions.every((one) => typeof one === 'string') ? actions : undefined;
}
