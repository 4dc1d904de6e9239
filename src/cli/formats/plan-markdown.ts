import { counted } from '../../domain/counted.ts';
import { CHANGE_MARKS, shownAction } from '../../domain/change-marks.ts';
import { changeReason } from '../../domain/change-reason.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import { exposureSentence } from '../../domain/exposure.ts';
import type { Finding } from '../../domain/finding.ts';
import type { PlannedChange } from '../../domain/plan.ts';
import type { PlannedRun } from '../../workflow/ports.ts';
import { summarySentence } from '../../commands/engine/summary-sentence.ts';
import { fitted, type Section } from './fitted.ts';

/** GitHub refuses comments of more than 65,535 characters; the workflow puts a mark of its own before. */
const LONGEST = 65_000;

/** Summary first, then exposure, findings, and the changes of each stack folded away: made for a pull request's comment. */
export function planMarkdown({ summary, plans, deferred, failed, exposures, findings }: PlannedRun): string {
  const moving = exposures.filter(({ change }) => change !== 'keeps');
  // What somebody gains has a part of its own.
  const told = findings.filter(({ check }) => check !== 'exposure-gained');
  const sections: readonly Section[] = [
    {
      head: [`## Sagelane plan: ${summarySentence(summary)}`, ''],
      items: [
        ...(failed.length > 0 ? [`- **could not be planned:** ${failed.map(code).join(', ')}`] : []),
        ...[...deferred].map(([stack, needs]) => `- ${code(stack)} is deferred: needs ${needs.map(code).join(', ')}`),
      ],
      foot: [''],
    },
    {
      head: ['### Who gains or loses what'],
      items: moving.map((exposure) => `- ${plain(exposureSentence(exposure))}`),
      foot: [''],
    },
    {
      head: ['### Findings', '| severity | check | subject | message |', '| --- | --- | --- | --- |'],
      items: told.map(rowOf),
      foot: [''],
    },
    ...plans.map(({ stack, account, changes }) => ({
      head: [
        `<details><summary>${plain(stack)} (account ${account}): ${counted(changes.length, 'change')}</summary>`,
        '',
        '```diff',
      ],
      items: changes.map(lineOf),
      foot: ['```', '', '</details>', ''],
    })),
  ];
  const [title, ...others] = sections;
  return fitted([...(title ? [title] : []), ...others.filter(({ items }) => items.length > 0)], LONGEST);
}

function rowOf({ severity, check, subject, message, suppressed }: Finding): string {
  const stands = suppressed ? `; let stand: ${suppressed.reason}` : '';
  return `| ${suppressed ? 'suppressed' : severity} | ${code(check)} | ${plain(subject)} | ${plain(message + stands)} |`;
}

function lineOf(change: PlannedChange): string {
  const { address, importing } = change;
  const imported = importing === undefined ? '' : `  # import of ${importing}`;
  const reason = changeReason(change);
  const why = reason === null ? '' : `  # ${reason}`;
  return `${CHANGE_MARKS[shownAction(change)].mark} ${cleanLine(address + imported + why)}`;
}

const plain = (text: string): string => cleanLine(text).replace(/[\\`*_{}[\]<>|#]/g, '\\$&');
const code = (text: string): string => `\`${cleanLine(text).replaceAll('`', "'")}\``;
