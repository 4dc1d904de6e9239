import { nameOfArn } from '../arn.ts';
import { sessionsConsole } from '../sessions/console-links.ts';
import type { ContainedPerson } from './containment.ts';

/**
 * The page of one person, with the tab of active sessions; ending them has no API.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/end-active-sessions.html
 */
export function consoleLink({ userId, directory }: ContainedPerson): string {
  if (directory === null) return 'https://console.aws.amazon.com/singlesignon/home';
  const { region, instance } = directory;
  if (instance === null) return sessionsConsole(region, userId);
  return `https://${region}.console.aws.amazon.com/singlesignon/home?region=${region}#/instances/${nameOfArn(instance).replace('ssoins-', '')}/users/${userId}`;
}
