import type { ContainedPerson } from './containment.ts';

/**
 * The page of one person, with the tab of active sessions; ending them has no API.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/end-active-sessions.html
 */
export const consoleLink = ({ userId, directory }: ContainedPerson): string =>
  `https://${directory.region}.console.aws.amazon.com/singlesignon/home?region=${directory.region}#/instances/${directory.instance.slice(directory.instance.lastIndexOf('/') + 1).replace('ssoins-', '')}/users/${userId}`;
