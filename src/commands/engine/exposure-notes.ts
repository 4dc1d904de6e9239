import type { Exposure } from '../../domain/plan.ts';
import { EXECUTE_NOTICE } from '../../domain/permissions.ts';

/** One sentence for each principal that gains or loses something. */
export function exposureNotes(exposures: readonly Exposure[]): readonly string[] {
  return exposures.filter(({ change }) => change !== 'keeps').map(exposureSentence);
}

export function exposureSentence(exposure: Exposure): string {
  const { principal, change, permission, actions, resources, executions, compute } = exposure;
  const who = principal.alias === undefined ? principal.value : `${principal.alias} (${principal.value})`;
  const what = `${permission} (${actions.length} actions) on ${resources.length} ${resources.length === 1 ? 'pipeline' : 'pipelines'}`;
  const past = executions === null ? 'executions not counted' : `${executions} existing executions come along`;
  const bill = compute === 'owner' ? `; ${EXECUTE_NOTICE}` : '';
  return `${who} ${change} ${what} by share ${exposure.share}${change === 'gains' ? `; ${past}${bill}` : ''}`;
}
