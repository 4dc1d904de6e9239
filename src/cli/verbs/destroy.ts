import { applyInWaves } from '../../commands/engine/waves.ts';
import { addAttributes, addExclude, addTarget, type ChoosingFlags, type ReadingFlags } from '../choosing.ts';
import type { PlannedRun } from '../../workflow/ports.ts';
import { wavesCode } from './waves-code.ts';
import type { VerbFile } from './verb.ts';

const UNDOES =
  'nothing was destroyed: somebody is contained by a guardrail that would go; --exclude its stack, or release them';

export const destroy: VerbFile = (program, host) => {
  const verb = program
    .command('destroy')
    .argument('[stacks...]', 'names or globs; default all')
    .description('plan to destroy, show, confirm, destroy');
  addAttributes(addTarget(addExclude(verb))).action(
    (stacks: string[], { exclude, target = [], attributes }: ChoosingFlags & ReadingFlags, command) =>
      host.run(command, async ({ app, globals, emit, outlive, tell }) => {
        tell(attributes);
        outlive();
        const review = ({ findings }: PlannedRun): boolean => {
          const freeing = findings.filter(({ check }) => check === 'containment-reverted').length;
          if (freeing > 0) emit({ type: 'notice.given', message: UNDOES });
          const denied = findings.filter(({ check, severity }) => check === 'rego-deny' && severity === 'error').length;
          if (denied > 0) emit({ type: 'notice.given', message: `nothing was destroyed: ${denied} denied by policy` });
          return freeing + denied === 0;
        };
        const { destroyDomains } = globals;
        const chosen = { stacks, exclude, targets: target, destroy: true, destroyDomains };
        return wavesCode(await applyInWaves(app.context, { ...chosen, review }));
      }),
  );
};
