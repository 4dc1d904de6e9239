import type { Json } from '../domain/plan.ts';
import { referenceIn, type SynthesizedConfig } from './synthesized-config.ts';

/** A stack with what it declares, and which outputs of which other stacks it reads. */
export interface ReadingStack {
  readonly config: SynthesizedConfig;
  readonly reads: ReadonlyMap<string, readonly string[]>;
}

export interface Declared {
  readonly stack: string;
  readonly address: string;
}

/** The resource that a value refers to: one of its own stack, or of another stack whose output it reads. */
export function declaredBy(
  value: Json | undefined,
  stack: string,
  stacks: ReadonlyMap<string, ReadingStack>,
): Declared | undefined {
  const own = referenceIn(value);
  if (own) return { stack, address: own.address };
  const [, remote = '', plain, quoted] = (typeof value === 'string' && REMOTE.exec(value)) || [];
  const output = plain ?? quoted ?? '';
  const sources = [...(stacks.get(stack)?.reads ?? [])].flatMap(([name, outputs]) =>
    outputs.includes(output) ? [name] : [],
  );
  // Two stacks may have outputs of one name; CDKTF ends the name of what is read with that of the stack, whole.
  const [named] = sources.filter((name) => remote.endsWith(name)).toSorted((a, b) => b.length - a.length);
  const source = named ?? (sources.length === 1 ? sources[0] : undefined);
  return source === undefined || source === stack
    ? undefined
    : declaredBy(stacks.get(source)?.config.output(output), source, stacks);
}

const REMOTE = /^\$\{data\.terraform_remote_state\.([\w-]+)\.outputs(?:\.([\w-]+)|\["([^"]+)"\])\}$/;
