import { ASSOCIATION_TYPES, lineageKindOf } from '../../../src/domain/lineage/entity.ts';
import { LINEAGE_FORMATS, type LineageFormat } from '../../../src/domain/lineage/formats/index.ts';
import { LINEAGE_DIRECTIONS, type LineageDirection } from '../../../src/domain/lineage/graph.ts';
import type { FormSpec } from '../../shell/form.ts';

interface Asked {
  readonly from: string;
  readonly direction: LineageDirection;
  readonly depth: number;
}

/** Of what to show the lineage. */
export const askForm = (before: Asked, submit: (asked: Asked) => void): FormSpec => ({
  title: 'Show the lineage of',
  notes: [
    'the ARN of an artifact, action, context or trial component;',
    'of a job, a model or a pipeline execution; an S3 URI, an image, or a name',
  ],
  fields: [
    {
      kind: 'text',
      name: 'from',
      label: 'of',
      value: before.from,
      check: (value) => (value.trim() === '' ? 'name something' : null),
    },
    {
      kind: 'choice',
      name: 'direction',
      label: 'direction',
      value: before.direction,
      options: LINEAGE_DIRECTIONS.map((value) => ({ value, label: value })),
    },
    { kind: 'text', name: 'depth', label: 'depth', value: String(before.depth), check: depthProblem },
  ],
  submitLabel: 'show',
  submit: ({ from = '', direction = '', depth = '' }) =>
    submit({ from: from.trim(), direction: direction as LineageDirection, depth: Number(depth) }),
});

const depthProblem = (value: string): string | null =>
  /^[1-9]\d{0,2}$/.test(value) ? null : 'give a whole number from 1 to 999';

/** As what to write the lineage to a file. */
export const exportForm = (submit: (format: LineageFormat, file: string) => void): FormSpec => ({
  title: 'Write the lineage to a file',
  notes: ['a new file in the working directory; one that is there is left alone'],
  fields: [
    {
      kind: 'choice',
      name: 'format',
      label: 'format',
      value: 'mermaid',
      options: (Object.keys(LINEAGE_FORMATS) as LineageFormat[]).map((value) => ({
        value,
        label: value,
        note: NOTES[value],
      })),
    },
    {
      kind: 'text',
      name: 'file',
      label: 'file',
      value: '',
      note: 'empty: lineage.EXTENSION',
    },
  ],
  submitLabel: 'write',
  submit: ({ format = 'json', file = '' }) => {
    const kind = format as LineageFormat;
    submit(kind, file.trim() === '' ? `lineage.${EXTENSIONS[kind]}` : file.trim());
  },
});

const NOTES: Readonly<Record<LineageFormat, string>> = {
  details: 'every entity with its properties and where it leads',
  json: 'the whole graph, with properties and gaps',
  dot: 'Graphviz',
  mermaid: 'a drawing in Markdown',
  openlineage: 'OpenLineage events, one a line',
};

const EXTENSIONS: Readonly<Record<LineageFormat, string>> = {
  details: 'txt',
  json: 'json',
  dot: 'dot',
  mermaid: 'mmd',
  openlineage: 'ndjson',
};

/** With what to associate an entity. */
export const associateForm = (
  source: string,
  submit: (ends: { readonly destination: string; readonly association: string | null }) => void,
): FormSpec => ({
  title: 'Associate',
  notes: [source, 'comes before; both ends are checked first'],
  fields: [
    {
      kind: 'text',
      name: 'destination',
      label: 'with',
      value: '',
      note: 'ARN of the entity that comes after',
      check: (value) => (lineageKindOf(value.trim()) ? null : 'give the ARN of a lineage entity'),
    },
    {
      kind: 'choice',
      name: 'association',
      label: 'as',
      value: 'AssociatedWith',
      options: [...ASSOCIATION_TYPES.map((value) => ({ value, label: value })), { value: '', label: 'no type' }],
    },
  ],
  submitLabel: 'associate',
  submit: ({ destination = '', association = '' }) =>
    submit({ destination: destination.trim(), association: association === '' ? null : association }),
});
