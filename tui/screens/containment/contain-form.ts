import { ADVISED_MS, USUAL_CHOICES, type ContainmentChoices } from '../../../src/domain/containment/containment.ts';
import { parseDuration } from '../../../src/domain/duration.ts';
import type { FormSpec } from '../../shell/form.ts';

/** What is asked before anything is looked at. */
export interface ContainAnswers {
  readonly reason: string;
  readonly ticket: string | null;
  readonly ttlMs: number | null;
  readonly choices: ContainmentChoices;
}

const NEVER = 'until it is released';

/** Why, for which ticket, how long, and whether access to data is taken back as well. */
export const containForm = (person: string, submit: (answers: ContainAnswers) => void): FormSpec => ({
  title: `Cut off ${person}`,
  notes: [
    'next you see everything that will be done, and what lingers; nothing is done before you have typed the name',
  ],
  fields: [
    {
      kind: 'text',
      name: 'reason',
      label: 'reason',
      value: '',
      note: 'it stands in the journal and in the export of the incident',
      check: (value) => (value.trim() === '' ? 'say why: somebody will ask' : null),
    },
    { kind: 'text', name: 'ticket', label: 'ticket', value: '', note: 'optional; it stands in the policies, too' },
    {
      kind: 'text',
      name: 'ttl',
      label: 'ends in',
      value: '',
      note: `optional, as in 24h, ${NEVER} without; AWS advises ${ADVISED_MS / 3_600_000}h at least`,
      check: (value) =>
        value.trim() === '' || parseDuration(value.trim()) !== undefined ? null : 'write it as 12h, 90m or 7d',
    },
    {
      kind: 'choice',
      name: 'data',
      label: 'data',
      value: 'keep',
      options: [
        {
          value: 'keep',
          label: 'keep grants',
          note: 'access grants and Lake Formation permissions stay; the denial acts on them',
        },
        { value: 'revoke', label: 'take back grants', note: 'those that name the person; a release gives them back' },
      ],
    },
  ],
  submitLabel: 'look',
  submit(values) {
    const ticket = (values['ticket'] ?? '').trim();
    const revoke = values['data'] === 'revoke';
    submit({
      reason: (values['reason'] ?? '').trim(),
      ticket: ticket === '' ? null : ticket,
      ttlMs: parseDuration((values['ttl'] ?? '').trim()) ?? null,
      choices: { ...USUAL_CHOICES, grants: revoke, lakePermissions: revoke },
    });
  },
});
