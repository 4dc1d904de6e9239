import { AwsProvider } from '@cdktf/provider-aws/lib/provider/index.js';
import { TerraformStack, Testing } from 'cdktf';
import type { App } from 'cdktf';

/** A resource as Terraform reads it, without CDKTF's own notes. */
export type Resource = Readonly<Record<string, unknown>>;

export interface Synthesized {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Resource>>>>;
  readonly data?: Readonly<Record<string, Readonly<Record<string, Resource>>>>;
  readonly provider?: Readonly<Record<string, readonly Resource[]>>;
  readonly terraform: Readonly<Record<string, unknown>>;
}

/** A plain CDKTF stack, as somebody writes it who has no manifest. */
export function plainStack(app: App = Testing.app(), name = 'ml-prod'): TerraformStack {
  const stack = new TerraformStack(app, name);
  new AwsProvider(stack, 'aws', { region: 'us-east-1' });
  return stack;
}

export const synth = (stack: TerraformStack): Synthesized => JSON.parse(Testing.synth(stack, true)) as Synthesized;

/** Logical ids of the resources of one type. */
export const idsOf = (stack: TerraformStack, type: string): readonly string[] =>
  Object.keys(synth(stack).resource?.[type] ?? {});

/** The resources of one type, in the order of their logical ids. */
export const resourcesOf = (stack: TerraformStack, type: string): readonly Resource[] =>
  Object.values(synth(stack).resource?.[type] ?? {});

/** Messages that annotations leave in the tree, by their level. */
export const annotationsOf = (stack: TerraformStack): readonly string[] =>
  stack.node
    .findAll()
    .flatMap((construct) => construct.node.metadata)
    .filter(({ type }) => type.startsWith('@cdktf/'))
    .map(({ type, data }) => `${type.slice('@cdktf/'.length)}: ${String(data)}`);
