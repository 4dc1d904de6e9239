import type { BackgroundSession, SessionWarningId } from './background-session.ts';

/** What each warning means for somebody on call, in one line. */
export const WARNING_WORDS: Readonly<Record<SessionWarningId, string>> = {
  'user-deleted': 'runs on as somebody who is deleted in Identity Center',
  'user-disabled': 'runs on as somebody who is disabled in Identity Center',
  'user-unknown': 'runs as a user id that nobody could look up',
  'ends-before-job': "its session ends (estimate) before the job's own limit: it fails then",
  'outlived-estimate': 'runs on after the estimated end of its session: it fails soon, or lasts longer than declared',
  'sessions-disabled': 'background sessions are off: what is started now fails at logout',
  'propagation-off': 'trusted identity propagation is off in its domain: new jobs carry nobody',
  'no-token': 'no session of its own is known: it may fail at logout',
  'job-unknown': 'whether it still runs could not be read',
};

/** Warnings with the jobs they are about, the gravest first. */
export const warningsOf = (
  sessions: readonly BackgroundSession[],
): readonly { readonly id: SessionWarningId; readonly jobs: readonly string[] }[] =>
  (Object.keys(WARNING_WORDS) as SessionWarningId[]).flatMap((id) => {
    const jobs = sessions.filter(({ warnings }) => warnings.some((one) => one.id === id)).map(({ job }) => job.arn);
    return jobs.length === 0 ? [] : [{ id, jobs }];
  });
