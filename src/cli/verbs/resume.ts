import type { LeftOver } from '../../workflow/ports.ts';
import { addApplyingFlags, applying, type ApplyingFlags } from '../applying.ts';
import { EXIT } from '../exit-codes.ts';
import type { Session } from '../host.ts';
import { attachedCode } from './attach.ts';
import type { VerbFile } from './verb.ts';

export const resume: VerbFile = (program, host) => {
  const verb = program
    .command('resume')
    .argument('[run]', 'id of the run, or how it begins; default the last one')
    .description('go on with an apply that was cut, failed, or waits: what it left is planned, shown and applied');
  addApplyingFlags(verb).action((run: string | undefined, options: ApplyingFlags, command) =>
    host.run(command, (session) => goOn(session, run, options)),
  );
};

async function goOn(session: Session, run: string | undefined, options: ApplyingFlags): Promise<number> {
  const { context } = session.app;
  const { settled, waves } = applying(session, options);
  const workflow = await context.workflow();
  const before = await workflow.leftOver(run);
  if (!before) return done(session, 'nothing was applied here yet');
  if (before.going) {
    const attached = await workflow.attach({ run: before.run, signal: context.signal });
    if (attached.status === 'left') return attachedCode(session, attached);
  }
  const left = before.going ? ((await workflow.leftOver(before.run)) ?? before) : before;
  // What is there already may still wait for its consumers: a later wave can need them.
  const reached = left.verb === 'destroy' || (await settled({ run: left.run, applied: left.done }));
  const stacks = stacksOf(left);
  if (stacks.length > 0) {
    const code = await waves(stacks, { destroy: left.verb === 'destroy' });
    return code === EXIT.ok && !reached ? EXIT.error : code;
  }
  done(session, `${left.verb} ${left.run} left nothing to do`);
  return reached ? EXIT.ok : EXIT.error;
}

const stacksOf = ({ failed, stopped, deferred }: LeftOver): readonly string[] => [...failed, ...stopped, ...deferred];

function done(session: Session, message: string): number {
  session.emit({ type: 'notice.given', message });
  return EXIT.ok;
}
