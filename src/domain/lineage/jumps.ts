import { parseArn, pipelineOfExecution, type Arn } from '../arn.ts';
import type { SourcePoint } from '../errors.ts';
import type { EntityFacts } from './entity.ts';

/** Where one can go from an entity. */
export interface LineageJump {
  readonly to: 'execution' | 'pipeline' | 'job' | 'resource' | 'share';
  /** An ARN; of an execution its id alone where no ARN tells more; a share's name. */
  readonly what: string;
  /** The line of the manifest that declares it. */
  readonly at?: SourcePoint;
}

const JOB = /:(training|processing|transform)-job\/([^/]+)$/;
const EXECUTION = /:pipeline\/[^/]+\/execution\/[^/]+$/;

/** The execution, pipeline and job that an entity tells it is of. */
export function jumpsOf(facts: EntityFacts | null): readonly LineageJump[] {
  if (!facts) return [];
  const told = [facts.source, facts.generatedBy, facts.execution, ...Object.values(facts.properties)].filter(
    (one): one is Arn => one !== null && parseArn(one) !== undefined,
  );
  const jobs = told.filter((arn) => JOB.test(arn));
  const executions = told.filter((arn) => EXECUTION.test(arn));
  const ids = executions.length > 0 ? [] : jobs.flatMap((arn) => executionIdOfJob(arn) ?? []);
  const pipelines = [...executions.map(pipelineOfExecution), ...told.filter((arn) => /:pipeline\/[^/]+$/.test(arn))];
  const known = new Set([...jobs, ...executions, ...pipelines]);
  return [
    ...jump('execution', [...executions, ...ids]),
    ...jump('pipeline', pipelines),
    ...jump('job', jobs),
    ...jump(
      'resource',
      told.filter((arn) => !known.has(arn)),
    ),
  ];
}

const jump = (to: LineageJump['to'], targets: readonly string[]): readonly LineageJump[] =>
  [...new Set(targets)].map((what) => ({ to, what }));

/** Jobs of pipeline steps are named `pipelines-EXECUTION-STEP-…`. */
function executionIdOfJob(jobArn: Arn): string | undefined {
  const name = JOB.exec(jobArn)?.[2] ?? '';
  return /^pipelines-([a-z0-9]{12})-/.exec(name)?.[1];
}
