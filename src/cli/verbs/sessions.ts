import { SESSION_VERBS } from './sessions/index.ts';
import type { VerbFile } from './verb.ts';

export const sessions: VerbFile = (program, host) => {
  const group = program
    .command('sessions')
    .description('jobs that go on as people who may have logged out, and cutting people off');
  for (const verb of SESSION_VERBS) verb(group, host);
};
