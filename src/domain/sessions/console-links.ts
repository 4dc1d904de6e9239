import type { Region } from '../arn.ts';

/**
 * Places of Identity Center's console, which alone lists and ends sessions and sets how long they last. The paths are the
 * console's own and no documented interface: they open where the user guide's steps begin.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/end-active-sessions.html
 */
const consoleOf = (region: Region): string => {
  const host = region.startsWith('cn-')
    ? 'console.amazonaws.cn'
    : region.startsWith('us-gov-')
      ? 'console.amazonaws-us-gov.com'
      : 'console.aws.amazon.com';
  return `https://${region}.${host}/singlesignon/home?region=${region}#!`;
};

/** Users → the person → Active sessions. */
export const sessionsConsole = (region: Region, userId?: string): string =>
  userId === undefined ? `${consoleOf(region)}/users` : `${consoleOf(region)}/users/${encodeURIComponent(userId)}`;

/** Settings → Authentication → Session duration → User background sessions. */
export const durationConsole = (region: Region): string => `${consoleOf(region)}/settings`;
