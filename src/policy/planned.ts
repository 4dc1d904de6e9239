import type { Json, JsonObject, PlannedChange, StackPlan } from '../domain/plan.ts';

/** A resource as it will be when the plan is applied. */
export interface Planned {
  readonly stack: StackPlan;
  readonly change: PlannedChange;
  readonly values: JsonObject;
}

/** Every resource of these types that the plans leave in place. */
export const plannedOf = (plans: readonly StackPlan[], ...types: readonly string[]): readonly Planned[] =>
  plans.flatMap((stack) =>
    [...stack.changes, ...(stack.unchanged ?? [])].flatMap((change): readonly Planned[] => {
      const stays = change.mode === 'managed' && change.action !== 'delete' && change.action !== 'forget';
      return stays && change.after !== null && types.includes(change.type)
        ? [{ stack, change, values: change.after }]
        : [];
    }),
  );

/** Subject and place of a hit about a resource. */
export const whereOf = (
  stack: StackPlan,
  { constructPath, address }: PlannedChange,
): { readonly subject: string; readonly path?: string } =>
  constructPath === undefined ? { subject: `${stack.stack}: ${address}` } : { subject: constructPath };

/** The value at a path of a resource; a block that may occur once is a list of one in plans. */
export function valueAt(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  let at: Json | undefined = value;
  for (const key of path) {
    const one: Json | undefined = Array.isArray(at) ? (at as readonly Json[])[0] : at;
    at = typeof one === 'object' && one !== null ? (one as JsonObject)[key] : undefined;
  }
  return at;
}

export const textOf = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** One or many, as policy documents write it. */
export const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];
