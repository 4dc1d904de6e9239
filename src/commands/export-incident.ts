import { whomLabel } from '../domain/containment/whom.ts';
import type { ContainmentRecord } from '../domain/containment/record.ts';
import { stepTitle } from '../domain/containment/step.ts';
import { verdictText } from '../domain/containment/verdict.ts';
import { SagelaneError } from '../domain/errors.ts';
import type { Json } from '../domain/plan.ts';
import type { Command } from './engine/command.ts';

export interface ExportIncidentInput {
  /** Id of the containment. */
  readonly id: string;
  /** Absolute paths. */
  readonly json: string;
  readonly markdown: string;
}

export const exportIncident = {
  id: 'export-incident',
  title: 'Export what was done in an incident',
  effect: 'reads',
  line: ({ id, json }) => ['journal', 'export', json, '--incident', id],
  target: ({ id }) => `containment ${id}`,
  async run({ id, json, markdown }, context) {
    const record = (await context.containments.all()).find(({ containment }) => containment.id === id);
    if (!record)
      throw new SagelaneError({
        code: 'ContainmentNotFound',
        what: `this machine has no record of containment ${id}`,
        why: 'steps and outcomes are kept where the containment was done',
        fix: 'export it there; `sagelane sessions contained` shows who is cut off, `journal export` writes the whole journal',
      });
    const facts = JSON.parse(JSON.stringify(record)) as Json;
    const title = `Incident ${id}: ${whomLabel(record.containment)} was cut off`;
    const incident = { id, title, facts, summary: summaryOf(record) };
    const entries = await (await context.journal()).exportIncident({ json, markdown }, incident);
    for (const file of [json, markdown]) context.emit({ type: 'journal.exported', file, entries });
    return entries;
  },
} as const satisfies Command<ExportIncidentInput, number>;

function summaryOf({
  containment,
  steps,
  outcomes,
  verdict,
  lingers,
  releasedAt,
}: ContainmentRecord): readonly string[] {
  const { person, role, issuedBefore, reason, ticket, startedAt, until } = containment;
  const rows = steps.map(({ key, action, alias, account }) => {
    const { state = 'waiting', at = '', detail = null } = outcomes[key] ?? {};
    return `| ${stepTitle(action)} | ${alias ?? account} | ${state} | ${at} | ${(detail ?? '').replaceAll('|', '\\|')} |`;
  });
  return [
    person === null
      ? `- role: \`${role}\`, its sessions from before ${issuedBefore ?? 'then'}`
      : `- person: ${whomLabel(containment)}, user id \`${person.userId}\``,
    `- ticket: ${ticket ?? 'none'}`,
    `- reason: ${reason}`,
    `- begun: ${startedAt}`,
    `- the denial ends: ${until ?? 'when it is released'}`,
    `- result: ${verdict === null ? 'it was cut before its end' : verdictText(verdict)}`,
    `- released: ${releasedAt ?? 'not by this machine'}`,
    '',
    '## Steps',
    '',
    '| step | account | state | at | |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '## What lingers all the same',
    '',
    ...lingers.map(({ what, source }) => `- ${what} (${source})`),
    ...(person === null
      ? ['- sessions that were begun since: nobody can prove that there are none; AWS lists no sessions of a role']
      : ['- sessions of Identity Center: nobody can prove that they ended; AWS has no API for it']),
  ];
}
