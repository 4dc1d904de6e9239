import { CHANGE_MARKS } from '../../domain/change-marks.ts';
import { exposureSentence } from '../../domain/exposure.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import type { PlannedRun } from '../../workflow/ports.ts';
import { summarySentence } from '../../commands/engine/summary-sentence.ts';

/** Summary first, then exposure, findings, and the changes of each stack folded away: made for a pull request's comment. */
export function planMarkdown({ summary, plans, deferred, failed, exposures, findings }: PlannedRun): string {
  const moving = exposures.filter(({ change }) => change !== 'keeps');
  const lines = [`## Sagelane plan: ${summarySentence(summary)}`, ''];
  if (failed.length > 0) lines.push(`**Could not be planned:** ${failed.map(code).join(', ')}`, '');
  for (const [stack, needs] of deferred)
    lines.push(`- ${code(stack)} is deferred: needs ${needs.map(code).join(', ')}`);
  if (moving.length > 0)
    lines.push(
      '### Who gains or loses what',
      ...moving.map((exposure) => `- ${plain(exposureSentence(exposure))}`),
      '',
    );
  if (findings.length > 0) {
    lines.push('### Findings', '| severity | check | subject | message |', '| --- | --- | --- | --- |');
    lines.push(
      ...findings.map(
        ({ severity, check, subject, message }) =>
          `| ${severity} | ${code(check)} | ${cell(subject)} | ${cell(message)} |`,
      ),
      '',
    );
  }
  for (const { stack, account, changes } of plans.filter((plan) => plan.changes.length > 0)) {
    lines.push(
      `<details><summary>${plain(stack)} (account ${account}): ${changes.length} changes</summary>`,
      '',
      '```diff',
    );
    lines.push(
      ...changes.map(({ action, address }) => `${CHANGE_MARKS[action].mark} ${cleanLine(address)}`),
      '```',
      '',
      '</details>',
      '',
    );
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

const plain = (text: string): string => cleanLine(text).replace(/[\\`*_{}[\]<>|#]/g, '\\$&');
const cell = plain;
const code = (text: string): string => `\`${cleanLine(text).replaceAll('`', "'")}\``;
