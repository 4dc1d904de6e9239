import { revealValue, type RevealValueInput } from '../../../src/commands/reveal-value.ts';
import type { Json } from '../../../src/domain/plan.ts';
import type { FormSpec } from '../../shell/form.ts';
import type { DetailItem, ScreenAction, View } from '../../shell/screen.ts';
import { span } from '../../text/span.ts';
import { currentRun } from './current-run.ts';
import { subjectOf } from './ids.ts';
import { maskedAttributes } from './masked.ts';

/** What a row has masked, and where its plan lies in clear; or why there is nothing to reveal. */
function hiddenIn(view: View, row: string | null): Hidden | string {
  const run = currentRun(view);
  const subject = row === null ? null : subjectOf(run, row);
  if (subject?.kind !== 'change') return 'no resource is selected';
  const attributes = maskedAttributes(subject.change);
  if (attributes.length === 0) return 'nothing of it is masked';
  if (run?.bundle == null) return `its plan was not kept: ${view.keyOf('stacks.plan')} plans again`;
  return { bundle: run.bundle, resource: `${subject.stack.name}:${subject.change.address}`, attributes };
}

interface Hidden {
  readonly bundle: string;
  /** `STACK:ADDRESS` */
  readonly resource: string;
  readonly attributes: readonly string[];
}

/** Shows one masked value once, as `plan --reveal` does: through its gate and its question, with its entry in the journal. */
export const reveal: ScreenAction = {
  id: 'stacks.reveal',
  blocked(view, row) {
    const hidden = hiddenIn(view, row);
    return typeof hidden === 'string' ? hidden : null;
  },
  run(tools, row) {
    const hidden = hiddenIn(tools.view, row);
    if (typeof hidden === 'string') return;
    tools.openForm(
      revealForm(hidden, (input) =>
        tools.perform(revealValue, input, ({ attribute, before, after, known }) => {
          const is = textOf(before);
          const becomes = known ? textOf(after) : '(known after apply)';
          const stays = known && is === becomes;
          tools.showOnce(
            attribute,
            stays ? valueItems('is and stays', is) : [...valueItems('is', is), ...valueItems('becomes', becomes)],
          );
        }),
      ),
    );
  },
};

const revealForm = ({ bundle, resource, attributes }: Hidden, submit: (input: RevealValueInput) => void): FormSpec => ({
  title: 'Show a masked value',
  notes: [resource, 'the journal tells who looked and why, not what they saw'],
  fields: [
    {
      kind: 'choice',
      name: 'attribute',
      label: 'attribute',
      value: attributes[0] ?? '',
      options: attributes.map((value) => ({ value, label: value })),
    },
    {
      kind: 'text',
      name: 'reason',
      label: 'reason',
      value: '',
      check: (value) => (value.trim() === '' ? 'say why you want to see it' : null),
    },
  ],
  submitLabel: 'show',
  submit: ({ attribute = '', reason = '' }) =>
    submit({ bundle, reference: `${resource}.${attribute}`, reason: reason.trim() }),
});

const textOf = (value: Json): string =>
  value === null ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);

const valueItems = (label: string, value: string): readonly DetailItem[] => [
  { kind: 'text', text: span(label, 'dim') },
  { kind: 'text', indent: 2, text: span(value, 'strong') },
];
