import type { BackgroundSessions } from '../identity-center.ts';
import { plainTime } from './plain-time.ts';
import { isRunning, type BackgroundSession, type SessionWarning } from './background-session.ts';

type Judged = Omit<BackgroundSession, 'warnings' | 'facts'>;

/** What somebody on call should know of a row; nothing for a job that has ended. */
export function sessionWarnings(
  session: Judged,
  known: {
    readonly declared: BackgroundSessions | null;
    /** Whether a token of the job's own is known. */
    readonly hasToken: boolean;
    /** Of the application: `ENABLED`, `DISABLED`, or null when it could not be read. */
    readonly application: string | null;
    /** ISO 8601. */
    readonly now: string;
  },
): readonly SessionWarning[] {
  if (!isRunning(session.job)) return [];
  const { person, job, estimatedEnd, maxRuntimeEnd, binding, studio } = session;
  const name = person.userName ?? person.userId;
  const said: (SessionWarning | false)[] = [
    person.status === 'deleted' && {
      id: 'user-deleted',
      message: `${name} is deleted in Identity Center and the job runs on as them`,
    },
    person.status === 'disabled' && {
      id: 'user-disabled',
      message: `${name} is disabled in Identity Center and the job runs on as them`,
    },
    person.status === 'unknown' && {
      id: 'user-unknown',
      message: `nobody could tell whose user id ${person.userId} is`,
    },
    outlived(session, known.now) && {
      id: 'outlived-estimate',
      message: `its session should have ended ${plainTime(estimatedEnd?.at ?? '')} (${estimatedEnd?.source ?? ''}) and it still runs: it fails within 15 minutes of the end, or sessions last longer than that`,
    },
    binding === 'session' &&
      estimatedEnd !== null &&
      maxRuntimeEnd !== null &&
      !outlived(session, known.now) && {
        id: 'ends-before-job',
        message: `the session ends ${plainTime(estimatedEnd.at)} (${estimatedEnd.source}), before the job's limit ${plainTime(maxRuntimeEnd)}: the job fails then if it still runs`,
      },
    (binding === 'logout' || known.application === 'DISABLED') && {
      id: 'sessions-disabled',
      message:
        binding === 'logout'
          ? 'background sessions are declared as off: the job fails within 15 minutes of the logout'
          : 'background sessions are off for the application now: this one goes on, new jobs fail at logout',
    },
    studio?.propagates === false && {
      id: 'propagation-off',
      message: `trusted identity propagation is off in domain ${studio.domain}: this job goes on as ${name}, new ones carry nobody's identity`,
    },
    !known.hasToken &&
      binding !== 'logout' && {
        id: 'no-token',
        message: 'CloudTrail tells of no session of the job: it may ride the interactive session and fail at logout',
      },
    job.status === 'unknown' && {
      id: 'job-unknown',
      message: 'whether the job still runs could not be read',
    },
  ];
  return said.filter((one) => one !== false);
}

const outlived = ({ estimatedEnd }: Judged, now: string): boolean => estimatedEnd !== null && estimatedEnd.at < now;
