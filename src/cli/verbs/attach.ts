import type { AttachedRun } from '../../workflow/ports.ts';
import { EXIT } from '../exit-codes.ts';
import type { Session } from '../host.ts';
import type { VerbFile } from './verb.ts';

export const attach: VerbFile = (program, host) => {
  program
    .command('attach')
    .argument('[run]', 'id of the run, or how it begins; default the one that is running')
    .description('follow a running apply from its beginning; Ctrl-C leaves it running')
    .action((run: string | undefined, _options, verb) =>
      host.run(verb, async (session) => {
        const { context } = session.app;
        const workflow = await context.workflow();
        const attached = await workflow.attach({ signal: context.signal, ...(run === undefined ? {} : { run }) });
        return attachedCode(session, attached);
      }),
    );
};

/** As apply: 0 when everything it began is done. */
export function attachedCode(session: Session, { run, status, failed, interrupted }: AttachedRun): number {
  if (status === 'left')
    session.emit({ type: 'notice.given', message: `${run} goes on; \`sagelane attach ${run}\` returns to it` });
  return status === 'finished' && failed.length === 0 && !interrupted ? EXIT.ok : EXIT.error;
}
