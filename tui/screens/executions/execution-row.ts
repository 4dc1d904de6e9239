import { executionIdOf, type Arn } from '../../../src/domain/arn.ts';
import { isTerminal } from '../../../src/domain/execution.ts';
import type { ExecutionState } from '../../../src/store/index.ts';
import type { Row } from '../../shell/screen.ts';
import { span, type Cell } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';
import { statusSpan } from './status.ts';
import { tookOf } from './took.ts';

/** A row of very many: it holds what it stands for and nothing else; its cells are made when it is seen, its text when somebody filters. */
export class ExecutionRow implements Row {
  readonly #of: ExecutionState;
  readonly #glyphs: Glyphs;

  constructor(of: ExecutionState, glyphs: Glyphs) {
    this.#of = of;
    this.#glyphs = glyphs;
  }

  get id(): Arn {
    return this.#of.execution.arn;
  }

  get parent(): Arn {
    return this.#of.execution.pipelineArn;
  }

  get depth(): number {
    return 1;
  }

  get cells(): Row['cells'] {
    const { execution, news } = this.#of;
    const { arn, status, startedAt, displayName, failureReason } = execution;
    const id = executionIdOf(arn);
    const mark = news === undefined ? [] : [span(`${this.#glyphs.mark} `, 'accent')];
    const name: Cell = [...mark, ...(displayName === null ? [span(id)] : [span(displayName), span(` ${id}`, 'dim')])];
    const state = statusSpan(status, this.#glyphs);
    const started = span(startedAt.slice(5, 19).replace('T', ' '), 'dim');
    const reason = span(failureReason ?? '', 'bad');
    const cells = (took: Cell): readonly Cell[] => [name, state, started, took, '', reason];
    return isTerminal(status) ? cells(tookOf(execution, null)) : (now) => cells(tookOf(execution, now));
  }

  get search(): string {
    const { execution, parameters, news } = this.#of;
    const { arn, status, startedAt, displayName, failureReason, pipeline } = execution;
    const words = [
      pipeline,
      executionIdOf(arn),
      displayName ?? '',
      status,
      startedAt,
      failureReason ?? '',
      news === undefined ? '' : `changed was ${news}`,
      ...parameters.map(({ name, value }) => `${name}=${value}`),
    ];
    return words.join(' ').toLowerCase();
  }
}
