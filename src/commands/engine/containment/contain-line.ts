import type { ContainmentWish } from './preview.ts';

/** The words that ask for the same. */
export const containLine = ({ target, roles, choices }: ContainmentWish): readonly string[] => [
  'sessions',
  'contain',
  `--${target.kind}`,
  target.text,
  ...roles.flatMap((role) => ['--role', role]),
  ...(choices.grants ? ['--grants'] : []),
  ...(choices.lakePermissions ? ['--lake-permissions'] : []),
  ...(choices.noNewSessions ? ['--no-new-sessions'] : []),
  ...(choices.keepApps ? ['--keep-apps'] : []),
  ...(choices.keepAssignments ? ['--keep-assignments'] : []),
];
