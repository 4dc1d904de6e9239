import { accountOfArn, pipelineNameOf, pipelineOfExecution, regionOfArn } from './arn.ts';
import { isTerminal, type Execution, type ExecutionStep } from './execution.ts';
import { jsonOf } from './json-of.ts';

/** What EventBridge told of an execution or of one of its steps. */
export type FeedEvent =
  | { readonly kind: 'execution'; readonly id: string; readonly execution: Execution; readonly from: string | null }
  | {
      readonly kind: 'step';
      readonly id: string;
      readonly executionArn: string;
      readonly step: ExecutionStep;
      readonly from: string | null;
    };

/**
 * A message of the feed; undefined for what is none of these. Duplicates are normal and have the same id.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html
 */
export function feedEventOf(text: string): FeedEvent | undefined {
  const event = jsonOf(text) as Raw | undefined;
  const detail = event?.detail;
  const executionArn = detail?.pipelineExecutionArn;
  if (typeof event?.id !== 'string' || !detail || typeof executionArn !== 'string') return undefined;
  const { id } = event;
  if (typeof detail.currentStepStatus === 'string' && typeof detail.stepName === 'string')
    return { kind: 'step', id, executionArn, step: stepOf(detail), from: detail.previousStepStatus ?? null };
  const status = detail.currentPipelineExecutionStatus;
  if (typeof status !== 'string') return undefined;
  const execution: Execution = {
    arn: executionArn,
    pipelineArn: pipelineOfExecution(executionArn),
    pipeline: pipelineNameOf(executionArn),
    owner: accountOfArn(executionArn) ?? '',
    region: regionOfArn(executionArn) ?? '',
    displayName: detail.pipelineExecutionDisplayName ?? null,
    status,
    startedAt: timeOf(detail.executionStartTime) ?? timeOf(event.time) ?? new Date(0).toISOString(),
    endedAt: isTerminal(status) ? timeOf(detail.executionEndTime ?? event.time) : null,
    failureReason: null,
  };
  return { kind: 'execution', id, execution, from: detail.previousPipelineExecutionStatus ?? null };
}

interface Raw {
  readonly id?: string;
  readonly time?: string;
  readonly detail?: Detail;
}

type Detail = Readonly<
  Partial<
    Record<
      | 'pipelineExecutionArn'
      | 'pipelineExecutionDisplayName'
      | 'currentPipelineExecutionStatus'
      | 'previousPipelineExecutionStatus'
      | 'executionStartTime'
      | 'executionEndTime'
      | 'stepName'
      | 'stepType'
      | 'currentStepStatus'
      | 'previousStepStatus'
      | 'stepStartTime'
      | 'stepEndTime'
      | 'failureReason',
      string
    >
  >
>;

/** Of its metadata nothing is taken: that of a callback step holds a token. */
const stepOf = (detail: Detail): ExecutionStep => ({
  name: detail.stepName ?? '',
  kind: detail.stepType ?? '',
  status: detail.currentStepStatus ?? 'unknown',
  attempts: 1,
  startedAt: timeOf(detail.stepStartTime),
  endedAt: timeOf(detail.stepEndTime),
  failureReason: detail.failureReason ?? null,
  target: null,
});

function timeOf(text: string | undefined): string | null {
  const time = new Date(text ?? '');
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
