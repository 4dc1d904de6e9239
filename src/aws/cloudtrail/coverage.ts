/** A stretch of time that was read, in milliseconds; both ends belong to it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretches with another one, joined where they touch; oldest first. */
export function withStretch(stretches: readonly Stretch[], added: Stretch): readonly Stretch[] {
  if (added.to < added.from) return stretches;
  const joined: Stretch[] = [];
  for (const next of [...stretches, added].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && next.from <= last.to + 1)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else joined.push(next);
  }
  return joined;
}

/** What of `wanted` is in no stretch, newest first: what is read first is what somebody looks for first. */
export function gapsIn(stretches: readonly Stretch[], wanted: Stretch): readonly Stretch[] {
  const gaps: Stretch[] = [];
  let { from } = wanted;
  for (const { from: begin, to: end } of stretches) {
    if (end < from) continue;
    if (begin > wanted.to) break;
    if (begin > from) gaps.push({ from, to: begin - 1 });
    from = end + 1;
  }
  if (from <= wanted.to) gaps.push({ from, to: wanted.to });
  return gaps.reverse();
}

/** What is left of the stretches from `from` on. */
export const since = (stretches: readonly Stretch[], from: number): readonly Stretch[] =>
  stretches.filter(({ to }) => to >= from).map((one) => ({ from: Math.max(one.from, from), to: one.to }));

/** How far back everything is known, from `to` on; `to` itself when the newest stretch does not reach it. */
export function reachOf(stretches: readonly Stretch[], to: number): number {
  const last = stretches.at(-1);
  return last && last.to >= to ? last.from : to;
}
