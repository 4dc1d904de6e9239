import { attempt, unlessGone } from '../aws/aws-fault.ts';
import type { ResourceContext, ResourceType } from '../engine/resource-type.ts';
import { desiredTags, tagChanges, tagsInState } from '../engine/tags.ts';
import { waitFor } from '../engine/wait.ts';
import { equalOfNested, equalOfType } from '../schema/equality.ts';
import { schemaData } from '../schema/schema-data.ts';
import type { Block } from '../schema/schema.ts';
import { optionalText } from '../values/fields.ts';
import { keepSilentBlock } from '../values/silent-blocks.ts';
import type { Fields } from '../values/value.ts';
import { answeredFields } from './answered.ts';
import type { Call, Declaration } from './declaration.ts';
import { membersOf } from './members.ts';
import { ENGINES_OWN } from './names.ts';

/** The lifecycle of a declared type. */
export function declaredType<Client>(declaration: Declaration<Client>): ResourceType {
  const { type, framework, label, equivalent, computedBlocks, relearned, validate, importId, gone, tags } = declaration;
  const block = (): Block => schemaData().resources[type]?.block ?? {};
  const called = (fields: Fields): string => `${label} (${identityOf(fields)})`;
  const callOf = async (fields: Fields, context: ResourceContext): Promise<Call<Client>> => ({
    client: await declaration.client(context.clients),
    fields,
    context,
    members: <Input extends object>() => membersOf(block(), fields, declaration) as Input,
    wait: (what, timeoutMs, look) => waitFor(look, { what, timeoutMs, clock: context.clock, signal: context.signal }),
  });

  return {
    type,
    framework,
    ...(equivalent && { equivalent }),
    ...(computedBlocks && { computedBlocks }),
    ...(relearned && { relearned }),
    ...(validate && { validate }),
    ...(importId && { importId }),
    async create(planned, context) {
      const call = await callOf(planned, context);
      const creating = { ...call, tags: desiredTags(planned, context.settings), record: context.record };
      await attempt(`creating ${called(planned)}`, () => declaration.create(creating));
    },
    async read(state, context) {
      const call = await callOf(state, context);
      const doing = `reading ${called(state)}`;
      const answer = await unlessGone(gone, doing, () => declaration.read(call));
      if (answer === undefined) return null;
      const fields: Fields = {
        ...answeredFields(block(), answer, declaration),
        // `also` takes what this declaration's own `read` answers.
        ...declaration.also?.(answer as never, state, context),
      };
      const kept = context.imported ? fields : unasked(fields, state, computedBlocks ?? []);
      if (!tags) return kept;
      const remote = await unlessGone(gone, `listing tags for ${called(state)}`, () =>
        tags.list(call.client, { ...state, ...kept }, context),
      );
      return remote === undefined ? null : { ...kept, ...tagsInState(remote, state, context.settings) };
    },
    ...((declaration.update || tags) && {
      async update(planned: Fields, prior: Fields, context: ResourceContext) {
        const call = await callOf(planned, context);
        const doing = `updating ${called(prior)}`;
        if (tags) {
          const { set, unset } = tagChanges(planned, prior, context.settings);
          if (unset.length > 0) await attempt(doing, () => tags.unset(call.client, prior, unset, context), ['tags']);
          if (Object.keys(set).length > 0) {
            await attempt(doing, () => tags.set(call.client, prior, set, context), ['tags']);
          }
        }
        const names = changedNames(block(), prior, planned);
        if (names.size === 0) return;
        const changed = (...some: readonly string[]): boolean => some.some((name) => names.has(name));
        await attempt(doing, async () => declaration.update?.({ ...call, prior, changed }));
      },
    }),
    async delete(prior, context) {
      const call = await callOf(prior, context);
      const absent = declaration.deleteMustExist ? [] : gone;
      await unlessGone(absent, `deleting ${called(prior)}`, () => declaration.delete(call));
    },
  };
}

const identityOf = (fields: Fields): string =>
  ['id', 'name', 'bucket', 'arn'].map((name) => optionalText(fields, name)).find((one) => one !== undefined) ?? 'new';

/** Blocks that AWS fills in by itself stay out of a state whose configuration has none. */
const unasked = (fields: Fields, state: Fields, computed: readonly string[]): Fields =>
  computed.reduce((kept, path) => keepSilentBlock(path, kept, state, state), fields);

function changedNames(block: Block, prior: Fields, planned: Fields): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [name, { type }] of Object.entries(block.attributes ?? {})) {
    if (!equalOfType(type, prior[name] ?? null, planned[name] ?? null)) changed.add(name);
  }
  for (const [name, nested] of Object.entries(block.block_types ?? {})) {
    if (!equalOfNested(nested, prior[name] ?? null, planned[name] ?? null)) changed.add(name);
  }
  for (const name of ENGINES_OWN) changed.delete(name);
  return changed;
}
