import { closeSync, openSync, writeSync } from 'node:fs';

export interface ManyExecutions {
  readonly accounts: readonly string[];
  /** Of each account. */
  readonly pipelines: number;
  /** Of each pipeline. */
  readonly executions: number;
  readonly region: string;
}

/** Writes the state of a sandbox that is full of them: by its API it would take minutes. */
export function writeExecutions(file: string, { accounts, pipelines, executions, region }: ManyExecutions): void {
  const out = openSync(file, 'w');
  const put = (table: string, key: string, value: object): void =>
    void writeSync(out, `${JSON.stringify([[table, key, value]])}\n`);
  writeSync(out, '{"sagelane":"sandbox-state","version":1}\n');
  put('definitions', 'd', { text: '{"Version":"2020-12-01","Steps":[{"Name":"Only","Type":"Processing"}]}' });
  const texts = { displayName: null, description: null, definition: 'd' };
  for (const account of accounts) {
    const who = { createdBy: `arn:aws:iam::${account}:root`, updatedBy: `arn:aws:iam::${account}:root`, tags: {} };
    const place = { account, region };
    put('accounts', account, { id: account, alias: null, joinedAt: 0, organization: null, units: [] });
    for (let number = 0; number < pipelines; number++) {
      const arn = `arn:aws:sagemaker:${region}:${account}:pipeline/train-${number}`;
      const roleArn = `arn:aws:iam::${account}:role/a`;
      const pipeline = { arn, name: `train-${number}`, ...place, ...texts, roleArn, maxParallelSteps: null, ...who };
      put('pipelines', arn, { ...pipeline, lastRunAt: executions, createdAt: 1, updatedAt: 1 });
      for (let made = 0; made < executions; made++) {
        const id = `${arn}/execution/${made.toString(36).padStart(12, '0')}`;
        const step = { name: 'Only', status: 'Succeeded', startedAt: made, endedAt: made + 1, dueAt: null };
        const steps = [{ ...step, attempts: 1, failure: null, outcome: null, target: `job-${made}` }];
        const outcome = { status: 'Succeeded', failure: null, parameters: [], maxParallelSteps: null };
        const times = { createdAt: made, updatedAt: made + 1 };
        put('executions', id, { arn: id, pipeline: arn, ...place, ...texts, ...outcome, ...times, ...who, steps });
      }
    }
  }
  closeSync(out);
}
