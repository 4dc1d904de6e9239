import type { Cell } from '../text/span.ts';

/** A form to fill in; every field has a value from the start. */
export interface FormSpec {
  readonly title: string;
  readonly notes: readonly string[];
  readonly fields: readonly FormField[];
  readonly submitLabel: string;
  submit(values: Readonly<Record<string, string>>): void;
}

export type FormField =
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly label: string;
      readonly value: string;
      readonly note?: string;
      /** Typed, and not drawn. */
      readonly hidden?: true;
      /** Why a value is no good, or null. */
      check?(value: string): string | null;
    }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly label: string;
      readonly value: string;
      readonly options: readonly { readonly value: string; readonly label: Cell; readonly note?: string }[];
    };

export const initialValues = (form: FormSpec): Readonly<Record<string, string>> =>
  Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));

/** The first thing that is wrong, by field. */
export function formProblem(
  form: FormSpec,
  values: Readonly<Record<string, string>>,
): { readonly index: number; readonly message: string } | null {
  for (const [index, field] of form.fields.entries()) {
    const message = field.kind === 'text' ? (field.check?.(values[field.name] ?? '') ?? null) : null;
    if (message !== null) return { index, message };
  }
  return null;
}
