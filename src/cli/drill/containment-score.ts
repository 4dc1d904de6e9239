import type { DrillCheck } from '../../domain/events/drill-events.ts';
import type { TheftSight } from '../../sandbox/index.ts';

/** What a containment has to come to, looked at from outside. */
export function checksOf(result: string, sight: TheftSight): readonly DrillCheck[] {
  const none = (what: string, left: readonly string[]): DrillCheck => ({
    what,
    ok: left.length === 0,
    detail: left.length === 0 ? 'none is left' : `left: ${left.join(', ')}`,
  });
  return [
    { what: 'the person is contained', ok: result === 'contained' || result === 'lingering', detail: result },
    {
      what: 'calls as the person are refused',
      ok: sight.refused,
      detail: sight.refused ? 'with an explicit deny' : 'they are not',
    },
    {
      what: 'a colleague on the same role works on',
      ok: sight.colleagueWorks,
      detail: sight.colleagueWorks ? 'nothing was noticed' : 'the colleague is shut out, too',
    },
    none('no job of theirs runs', sight.jobs),
    none('no app of theirs is open', sight.apps),
    none('no access grant names them, in no account', sight.grants),
    {
      what: 'they are out of the application',
      ok: !sight.assigned,
      detail: sight.assigned ? 'still assigned' : 'no longer assigned',
    },
  ];
}

export const scoreOf = (checks: readonly DrillCheck[]): number =>
  Math.round((100 * checks.filter(({ ok }) => ok).length) / Math.max(1, checks.length));
