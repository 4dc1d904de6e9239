import { statementOf, type Statement } from '../access/policy.ts';
import { permissionActions } from './managed-permissions.ts';
import type { ShareRecord } from './records/share.ts';
import type { World } from './world.ts';

/** What a share's permission for a resource type allows: AWS's own action list, or the customer's template in its version. */
export function sharedPermission(world: World, share: ShareRecord, type: string): Statement | undefined {
  const arn = share.permissions[type];
  if (arn === undefined) return undefined;
  const own = world.tables.permissions.get(arn);
  if (!own) return statementOf({ Effect: 'Allow', Action: permissionActions(arn) });
  const version = share.permissionVersions?.[type] ?? '1';
  return templateStatement(own.versions.find((one) => one.version === version)?.text ?? '');
}

/** A template says everything but principal and resource, which RAM fills in. */
function templateStatement(text: string): Statement | undefined {
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    const { Effect = 'Allow', Action, Condition } = value;
    return statementOf({ Effect: String(Effect).toLowerCase() === 'allow' ? 'Allow' : Effect, Action, Condition });
  } catch {
    return undefined;
  }
}
