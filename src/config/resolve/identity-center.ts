import { parseDuration } from '../../domain/duration.ts';
import { DEFAULT_BACKGROUND_SESSIONS } from '../../domain/identity-center.ts';
import type { BackgroundSessions, IdentityCenter } from '../../domain/identity-center.ts';
import type { ManifestShape } from '../schema/index.ts';
import { accountIdOf } from './context.ts';
import type { ResolveContext } from './context.ts';

type Shape = NonNullable<ManifestShape['identityCenter']>;

export function resolveIdentityCenter(shape: Shape, context: ResolveContext): IdentityCenter {
  const account = accountIdOf(shape.account, context);
  const named = context.accounts.find(({ id }) => id?.value === account);
  return {
    instance: shape.instance,
    region: shape.region ?? context.region,
    account,
    ...(named && { alias: named.alias }),
    backgroundSessions: sessionsOf(shape, context),
    at: context.pointOf(['identityCenter']),
  };
}

function sessionsOf({ backgroundSessions: shape }: Shape, { pointOf }: ResolveContext): BackgroundSessions {
  if (!shape) return DEFAULT_BACKGROUND_SESSIONS;
  const duration = shape.duration === undefined ? undefined : parseDuration(shape.duration);
  return {
    enabled: shape.enabled ?? DEFAULT_BACKGROUND_SESSIONS.enabled,
    durationMs: duration ?? DEFAULT_BACKGROUND_SESSIONS.durationMs,
    declared: true,
    at: pointOf(['identityCenter', 'backgroundSessions']),
  };
}
