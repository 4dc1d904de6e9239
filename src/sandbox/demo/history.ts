import { churnScore } from './churn-score.ts';
import { churnTrain } from './churn-train.ts';
import type { DefinitionDocument } from './definition-parts.ts';
import { fraudDetect } from './fraud-detect.ts';

/** Names and ids are fixed: tests, drills and people's notes lean on them. */
export const PIPELINES: readonly {
  readonly name: string;
  readonly description: string;
  readonly definition: DefinitionDocument;
}[] = [
  { name: 'churn-train', description: 'trains and registers the churn model', definition: churnTrain },
  { name: 'churn-score', description: 'scores every customer, nightly', definition: churnScore },
  { name: 'fraud-detect', description: 'trains the fraud models', definition: fraudDetect },
];

/** One past execution. */
export interface PastExecution {
  readonly pipeline: string;
  readonly id: string;
  readonly name: string;
  readonly minutesAgo: number;
  readonly parameters?: Readonly<Record<string, string>>;
  /** Stopped this many minutes after its start. */
  readonly stoppedAfter?: number;
}

const DAY = 24 * 60;

/** Oldest first: succeeded, failed, stopped, and the last one still running. */
export const EXECUTIONS: readonly PastExecution[] = [
  { pipeline: 'churn-train', id: 'churntrain01', name: 'october-retrain', minutesAgo: 21 * DAY },
  {
    pipeline: 'churn-train',
    id: 'churntrain02',
    name: 'new-features',
    minutesAgo: 8 * DAY,
    parameters: { InputData: 's3://ml-prod-data/churn/with-tenure/', SandboxFailStep: 'Train' },
  },
  {
    pipeline: 'churn-train',
    id: 'churntrain03',
    name: 'many-epochs',
    minutesAgo: 5 * DAY,
    parameters: { Epochs: '400' },
    stoppedAfter: 18,
  },
  { pipeline: 'churn-score', id: 'churnscore01', name: 'nightly', minutesAgo: 2 * DAY },
  {
    pipeline: 'fraud-detect',
    id: 'frauddetct01',
    name: 'weekly',
    minutesAgo: 36 * 60,
    parameters: { Days: '90', SandboxFailStep: 'Extract:always' },
  },
  { pipeline: 'churn-train', id: 'churntrain04', name: 'november-retrain', minutesAgo: DAY },
  { pipeline: 'churn-score', id: 'churnscore02', name: 'nightly', minutesAgo: DAY - 180 },
  { pipeline: 'fraud-detect', id: 'frauddetct02', name: 'weekly-again', minutesAgo: 25 },
];
