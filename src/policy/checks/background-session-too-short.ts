import { formatDuration } from '../../domain/duration.ts';
import type { IdentityCenter } from '../../domain/identity-center.ts';
import type { Check, Hit } from '../check.ts';

export const backgroundSessionTooShort = {
  id: 'background-session-too-short',
  severity: 'error',
  summary:
    'jobs that people start in Studio outlive their user background session (error), or the duration of the session is not declared (info)',
  why: 'when the session ends, the job fails within 15 minutes; without background sessions it fails when the person signs out',
  fix: 'switch user background sessions on and lengthen them in the Identity Center console (Settings, Session duration; up to 90 days), declare that under identityCenter: backgroundSessions:, or write checkpoints and shorten the jobs',
  source: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/user-background-sessions.html',
  manifest: ({ studios, identityCenter }) =>
    studios.flatMap((studio): readonly Hit[] => {
      const longest = studio.backgroundTraining?.longestJobMs;
      if (longest === undefined || !identityCenter) return [];
      const hit = hitOf(longest, identityCenter);
      const at = studio.backgroundTraining?.at ?? studio.at;
      return hit ? [{ subject: studio.name, ...hit, ...(at && { at }) }] : [];
    }),
} as const satisfies Check;

function hitOf(
  longest: number,
  { backgroundSessions }: IdentityCenter,
): Pick<Hit, 'message' | 'severity' | 'fix'> | null {
  const { enabled, durationMs, declared } = backgroundSessions;
  const job = `its longest job takes ${formatDuration(longest)}`;
  if (!enabled) return { message: `${job}, and user background sessions are disabled` };
  const session = `a user background session lasts ${formatDuration(durationMs)}`;
  if (longest > durationMs) return { message: `${job}, ${session}${declared ? '' : ' by default'}` };
  if (declared) return null;
  return {
    severity: 'info',
    message: `${job}; nothing declares how long a user background session lasts, 7d is the default of AWS`,
    fix: 'look it up in the Identity Center console, and declare it under identityCenter: backgroundSessions:',
  };
}
