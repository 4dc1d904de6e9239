import { associateLineage, type AssociateLineageInput } from '../../src/commands/associate-lineage.ts';
import { disassociateLineage, type DisassociateLineageInput } from '../../src/commands/disassociate-lineage.ts';
import { retryExecution } from '../../src/commands/retry-execution.ts';
import { startExecution, type StartExecutionInput } from '../../src/commands/start-execution.ts';
import { stopExecution, type ExecutionInput } from '../../src/commands/stop-execution.ts';
import type { Command } from '../../src/commands/engine/command.ts';
import type { Execution } from '../../src/domain/execution.ts';
import type { LineageEdge } from '../../src/domain/lineage/entity.ts';
import type { Undo } from './ui-state.ts';

type Opposite = (input: unknown, result: unknown) => Undo;

/** Commands that have an opposite: it passes the same gate, question and journal as every command. */
const OPPOSITES: Readonly<Record<string, Opposite>> = {
  [startExecution.id]: (input, result) => ({
    title: 'stop what was started',
    run: (tools) =>
      tools.perform(stopExecution, {
        executionArn: (result as Execution).arn,
        account: (input as StartExecutionInput).account,
      }),
  }),
  [stopExecution.id]: (input) => ({
    title: 'retry what was stopped, from where it stopped',
    run: (tools) => tools.perform(retryExecution, input as ExecutionInput),
  }),
  [associateLineage.id]: (input) => {
    const { source, destination, account } = input as AssociateLineageInput;
    return {
      title: 'take the association away again',
      run: (tools) => tools.perform(disassociateLineage, { source, destination, account }),
    };
  },
  [disassociateLineage.id]: (input, result) => ({
    title: 'associate them again',
    run: (tools) =>
      tools.perform(associateLineage, {
        ...(result as LineageEdge),
        account: (input as DisassociateLineageInput).account,
      }),
  }),
};

/** What would take a command back, or null: an answered invitation stays answered, and an applied plan has a plan of its own. */
export const undoOf = <Input, Result>(command: Command<Input, Result>, input: Input, result: Result): Undo | null =>
  OPPOSITES[command.id]?.(input, result) ?? null;
