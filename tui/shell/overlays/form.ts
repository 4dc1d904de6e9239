import type { KeyPress } from '../../terminal/key-names.ts';
import { span, spansOf, type Span } from '../../text/span.ts';
import type { Theme } from '../../theme.ts';
import { editText } from '../edit-text.ts';
import { formProblem, type FormField } from '../form.ts';
import type { Model } from '../model.ts';
import type { OverlayText } from '../overlay-pane.ts';
import type { DetailItem } from '../screen.ts';
import type { Overlay } from '../ui-state.ts';

type FormOverlay = Extract<Overlay, { readonly kind: 'form' }>;

/** Fields with their values, the one that is edited marked, and what is wrong with it. */
export function formItems({ form, values, index, problem }: FormOverlay, { view }: Model): OverlayText {
  const { theme } = view;
  const fields = form.fields.flatMap((field, at): readonly DetailItem[] => {
    const current = at === index;
    const mark = span(current ? `${theme.glyphs.cursor} ` : '  ', 'accent');
    const value = [mark, ...valueSpans(field, values[field.name] ?? '', current, theme)];
    const note = noteOf(field, values[field.name] ?? '');
    const shown: DetailItem = { kind: 'field', label: field.label, value };
    return note !== null && current ? [shown, { kind: 'field', label: '', value: span(`  ${note}`, 'dim') }] : [shown];
  });
  const submit = form.fields.length === index;
  const items: readonly DetailItem[] = [
    ...form.notes.map((note): DetailItem => ({
      kind: 'text',
      hang: 2,
      text: [span(`${theme.glyphs.warning} `, 'warn'), span(note)],
    })),
    ...fields,
    { kind: 'blank' },
    ...(problem === null ? [] : [{ kind: 'text' as const, text: span(`${theme.glyphs.failed} ${problem}`, 'bad') }]),
    {
      kind: 'text',
      text: [
        span(submit ? `${theme.glyphs.cursor} ` : '  ', 'accent'),
        span(`Enter ${form.submitLabel}`, submit ? 'strong' : 'plain'),
        span('    ↑ ↓ fields    Esc cancel', 'dim'),
      ],
    },
  ];
  return { title: form.title, items, focus: items.length - 1 };
}

function valueSpans(field: FormField, value: string, current: boolean, theme: Theme): readonly Span[] {
  if (field.kind === 'text') {
    const shown = field.hidden ? '*'.repeat(value.length) : value;
    return [span(shown + (current ? theme.glyphs.caret : ''), current ? 'strong' : 'plain')];
  }
  const chosen = field.options.find((one) => one.value === value);
  const label = spansOf(chosen?.label ?? value);
  return current ? [span('← ', 'accent'), ...label, span(' →', 'accent')] : label;
}

const noteOf = (field: FormField, value: string): string | null =>
  (field.kind === 'text' ? field.note : field.options.find((one) => one.value === value)?.note) ?? null;

/** The form after a key; `submit` when it is to be sent, `cancel` when it is given up. */
export function formKey(overlay: FormOverlay, key: KeyPress): FormOverlay | 'submit' | 'cancel' {
  const { form, values, index } = overlay;
  const last = form.fields.length;
  const go = (to: number): FormOverlay => ({ ...overlay, index: Math.max(0, Math.min(last, to)), problem: null });
  const field = form.fields[index];
  if (key.name === 'esc') return 'cancel';
  if (key.name === 'down' || key.name === 'tab') return go(index + 1);
  if (key.name === 'up' || key.name === 'shift+tab') return go(index - 1);
  if (key.name === 'enter') {
    const wrong = formProblem(form, values);
    return wrong ? { ...overlay, index: wrong.index, problem: wrong.message } : 'submit';
  }
  if (!field) return overlay;
  const value = values[field.name] ?? '';
  const set = (to: string): FormOverlay => ({ ...overlay, values: { ...values, [field.name]: to }, problem: null });
  if (field.kind === 'text') return set(editText(value, key));
  const step = key.name === 'left' ? -1 : key.name === 'right' || key.name === 'space' ? 1 : 0;
  const at = field.options.findIndex((one) => one.value === value);
  const next = field.options[(at + step + field.options.length) % field.options.length];
  return next ? set(next.value) : overlay;
}
