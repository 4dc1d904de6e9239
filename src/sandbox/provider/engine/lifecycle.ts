import type { Schema } from '../schema/schema.ts';
import { optionalText } from '../values/fields.ts';
import { isFields, withoutUnknowns } from '../values/value.ts';
import type { Fields } from '../values/value.ts';
import { conform } from '../schema/conform.ts';
import { ProviderFault } from './fault.ts';
import type { CreateContext, ResourceContext, ResourceType } from './resource-type.ts';
import { settle } from './settle.ts';
import { waitFor } from './wait.ts';

/** How long a new resource may stay invisible to the first read (AWS is eventually consistent, `--realistic` too). */
const VISIBLE_WITHIN = 60_000;

/** A create or update that failed, and what the state must hold all the same. */
export class HalfDone extends Error {
  override readonly name = 'HalfDone';
  readonly state: Fields | null;

  constructor(state: Fields | null, cause: unknown) {
    super('half done', { cause });
    this.state = state;
  }
}

export async function createResource(
  type: ResourceType,
  { block }: Schema,
  planned: Fields,
  context: ResourceContext,
): Promise<Fields> {
  let recorded: Fields | undefined;
  const creating: CreateContext = { ...context, record: (identity) => (recorded = { ...recorded, ...identity }) };
  const known = (): Fields => ({ ...emptied(planned), ...recorded });
  try {
    await type.create(planned, creating);
    if (recorded === undefined) throw new TypeError(`${type.type} recorded no id when it was created`);
    const answer = await waitFor(async () => (await type.read(known(), context)) ?? undefined, {
      what: `the new ${type.type} to be visible`,
      timeoutMs: VISIBLE_WITHIN,
      clock: context.clock,
      signal: context.signal,
    });
    return conform(block, settle(type, block, planned, { ...recorded, ...regionOf(block, context), ...answer }));
  } catch (cause) {
    throw new HalfDone(recorded ? conform(block, { ...known(), ...regionOf(block, context) }) : null, cause);
  }
}

export async function updateResource(
  type: ResourceType,
  { block }: Schema,
  planned: Fields,
  prior: Fields,
  context: ResourceContext,
): Promise<Fields> {
  try {
    await type.update?.(planned, prior, context);
    // Read as what it is now: the prior state would judge tags by what they were.
    const answer = await type.read({ ...emptied(planned), id: prior['id'] ?? null }, context);
    if (answer === null)
      throw new ProviderFault(`${type.type} (${optionalText(prior, 'id')}) vanished during its update`);
    return conform(block, settle(type, block, planned, { ...regionOf(block, context), ...answer }));
  } catch (cause) {
    throw new HalfDone(prior, cause);
  }
}

/** Null: gone. */
export async function refreshResource(
  type: ResourceType,
  { block }: Schema,
  state: Fields,
  context: ResourceContext,
): Promise<Fields | null> {
  const answer = await type.read(state, context);
  if (answer === null) return null;
  return conform(block, settle(type, block, state, { ...regionOf(block, context), ...answer }));
}

/** The `region` attribute of a regional type; the global ones (IAM) have none. */
const regionOf = (block: Schema['block'], { region }: ResourceContext): Fields =>
  block.attributes?.['region'] ? { region } : {};

function emptied(fields: Fields): Fields {
  const value = withoutUnknowns(fields);
  return isFields(value) ? value : {};
}
