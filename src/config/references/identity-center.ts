import { parseDuration } from '../../domain/duration.ts';
import { located } from '../draft.ts';
import type { Misfit, ReferenceCheck } from './reference-check.ts';
import { knownAccount } from './known-account.ts';

const PATH = ['identityCenter'];
/** https://docs.aws.amazon.com/singlesignon/latest/userguide/user-background-sessions.html */
const SHORTEST_MS = 15 * 60_000;
const LONGEST_MS = 90 * 86_400_000;

export const checkIdentityCenter: ReferenceCheck = (draft): readonly Misfit[] => {
  const center = draft.sketch.identityCenter;
  if (!center) return [];
  const sessions = center.backgroundSessions;
  const duration = sessions && located(sessions, 'duration', [...PATH, 'backgroundSessions']);
  const ms = duration && (parseDuration(duration.value) ?? 0);
  return [
    ...knownAccount(located(center, 'account', PATH), draft),
    ...(duration && ms !== undefined && (ms < SHORTEST_MS || ms > LONGEST_MS)
      ? [
          {
            code: 'BadDuration',
            what: `no background session lasts ${duration.value}`,
            path: duration.path,
            why: 'the console takes 15 minutes to 90 days',
            fix: 'write what the console shows, 15m to 90d',
          },
        ]
      : []),
  ];
};
