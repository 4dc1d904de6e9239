import { unlockStack } from '../../commands/unlock-stack.ts';
import { EXIT } from '../exit-codes.ts';
import { exitOf } from '../host.ts';
import type { VerbFile } from './verb.ts';

export const unlock: VerbFile = (program, host) => {
  program
    .command('unlock')
    .argument('<stack>', 'name of the stack')
    .description("tell who holds the lock of a stack's state, since when, and take it away when that is agreed to")
    .action((stack: string, _options, verb) =>
      host.run(verb, async (session) => {
        const lock = await (await session.app.context.workflow()).lockOf(stack);
        if (lock) return exitOf(session, unlockStack, { lock });
        session.emit({ type: 'notice.given', message: `the state of ${stack} is not locked` });
        return EXIT.ok;
      }),
    );
};
