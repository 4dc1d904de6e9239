import type { Arn } from '../domain/arn.ts';
import { accountOfArn, pipelineArn, pipelineNameOf } from '../domain/arn.ts';
import { jsonOf } from '../domain/json-of.ts';
import type { Json } from '../domain/plan.ts';
import type { PlanContext } from './check.ts';
import { listOf, plannedOf, textOf, valueAt, whereOf } from './planned.ts';

/** The definition of a pipeline that a plan writes, or that is or will be shared. */
export interface Definition {
  readonly arn: Arn;
  readonly account: string;
  readonly pipeline: string;
  readonly subject: string;
  /** Somebody else can read it, or will. */
  readonly shared: boolean;
  readonly json: Json;
}

/** A definition that the plan writes is judged as planned, any other as AWS has it. */
export function definitionsOf({ plans, exposures, facts }: PlanContext): readonly Definition[] {
  const shared = new Map(
    exposures
      .filter(({ change }) => change !== 'loses')
      .flatMap(({ resources, stack, share }) => resources.map((arn) => [arn, `${stack}/${share}`] as const)),
  );
  const found = new Map<Arn, Definition>();
  const add = (arn: Arn, subject: string, json: Json | undefined): void => {
    if (json === undefined) return;
    const account = accountOfArn(arn) ?? '';
    found.set(arn, { arn, account, pipeline: pipelineNameOf(arn), subject, shared: shared.has(arn), json });
  };
  for (const [arn, text] of facts.definitions) add(arn, shared.get(arn) ?? arn, jsonOf(text));
  for (const { stack, change, values } of plannedOf(plans, 'aws_sagemaker_pipeline')) {
    const name = textOf(values['pipeline_name']) ?? change.name;
    const arn = textOf(values['arn']) ?? pipelineArn(stack.region, stack.account, name);
    add(arn, whereOf(stack, change).subject, jsonOf(textOf(values['pipeline_definition'])));
  }
  return [...found.values()];
}

export interface Step {
  readonly name: string;
  readonly type: string;
  readonly arguments: Json | undefined;
}

/** Every step, those inside conditions included. */
export function stepsOf(definition: Json): readonly Step[] {
  return stepsIn(valueAt(definition, 'Steps'));
}

const stepsIn = (steps: Json | undefined): readonly Step[] =>
  listOf(steps).flatMap((step) => {
    const inside = valueAt(step, 'Arguments');
    const name = textOf(valueAt(step, 'Name')) ?? '?';
    return [
      { name, type: textOf(valueAt(step, 'Type')) ?? '', arguments: inside },
      ...stepsIn(valueAt(inside, 'IfSteps')),
      ...stepsIn(valueAt(inside, 'ElseSteps')),
    ];
  });
