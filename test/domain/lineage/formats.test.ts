import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINEAGE_FORMATS } from '../../../src/domain/lineage/formats/index.ts';
import type { LineageGraph } from '../../../src/domain/lineage/graph.ts';
import { GRAPH } from '../../tui/fixture/lineage.ts';

const hostile = (name: string): LineageGraph => ({
  ...GRAPH,
  vertices: GRAPH.vertices.map((one) => ({ ...one, facts: one.facts && { ...one.facts, name } })),
});

interface OpenLineageDataset {
  readonly namespace: string;
  readonly name: string;
  readonly facets: Readonly<Record<string, { readonly _producer: string; readonly _schemaURL: string }>>;
}
interface OpenLineageEvent {
  readonly eventType?: string;
  readonly eventTime: string;
  readonly producer: string;
  readonly schemaURL: string;
  readonly run?: { readonly runId: string; readonly facets: OpenLineageDataset['facets'] };
  readonly job?: { readonly namespace: string; readonly name: string };
  readonly inputs?: readonly OpenLineageDataset[];
  readonly outputs?: readonly OpenLineageDataset[];
  readonly dataset?: OpenLineageDataset;
}
const eventsOf = (graph: LineageGraph): readonly OpenLineageEvent[] =>
  LINEAGE_FORMATS.openlineage(graph)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as OpenLineageEvent);

describe('OpenLineage', () => {
  const events = eventsOf(GRAPH);

  test('every event has what the specification wants of its kind', () => {
    for (const event of events) {
      expect(new Date(event.eventTime).toISOString()).toBe(event.eventTime);
      expect(new URL(event.producer).protocol).toBe('urn:');
      const kind = /#\/\$defs\/(RunEvent|JobEvent|DatasetEvent)$/.exec(event.schemaURL)?.[1];
      expect(Object.keys(event)).toEqual(
        expect.arrayContaining(
          { RunEvent: ['run', 'job'], JobEvent: ['job'], DatasetEvent: ['dataset'] }[kind ?? ''] ?? ['?'],
        ),
      );
      if (kind === 'RunEvent') {
        expect(['START', 'RUNNING', 'COMPLETE', 'ABORT', 'FAIL', 'OTHER']).toContain(event.eventType);
        expect(event.run?.runId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }
      for (const { namespace, name, facets } of [
        ...(event.inputs ?? []),
        ...(event.outputs ?? []),
        ...(event.dataset ? [event.dataset] : []),
      ]) {
        expect([namespace, name]).not.toContain('');
        for (const facet of Object.values(facets)) expect(new URL(facet._schemaURL).protocol).toBe('https:');
      }
    }
  });

  test('a job is a run between its inputs and outputs, S3 is named by bucket and path, the same every time', () => {
    const run = events.find(({ job }) => job?.name.startsWith('pipelines-'));
    expect(run).toMatchObject({
      eventType: 'COMPLETE',
      inputs: [{ namespace: 's3://ml-prod-data', name: 'churn/latest/' }, {}],
      outputs: [{ namespace: 's3://ml-prod-models', name: 'churn/model.tar.gz' }],
    });
    expect(eventsOf(GRAPH)).toEqual(events);
  });

  test('the same thing in two accounts is one dataset, that names its twin', () => {
    const twin = events.find(({ dataset }) => dataset !== undefined)?.dataset;
    expect(twin).toMatchObject({ namespace: 's3://ml-prod-models', facets: { symlinks: { identifiers: [{}] } } });
  });
});

test('details tell of every entity what is known, and where it leads', () => {
  const text = LINEAGE_FORMATS.details(GRAPH);
  expect(text.split('\n\n')).toHaveLength(GRAPH.vertices.length + GRAPH.gaps.length);
  expect(text).toMatch(/^ {2}property epochs +20$/m);
  expect(text).toMatch(/^ {2}leads to execution +arn:.*execution\/k7s2mzq81vbn$/m);
  expect(text).toMatch(/^ {2}seen by +ml-prod \(111122223333\), analytics \(444455556666\)$/m);
  expect(text).toMatch(/^not shown\n {2}arn .*\n {2}account +222233334444\n {2}why +not shared with you\n$/m);
});

describe('drawings', () => {
  test('in DOT and Mermaid hold every entity, gap and association, by account', () => {
    const dot = LINEAGE_FORMATS.dot(GRAPH);
    expect(dot.match(/^ {2}subgraph /gm)).toHaveLength(3);
    expect(dot.match(/^ {4}n\d+ \[/gm)).toHaveLength(GRAPH.vertices.length + GRAPH.gaps.length);
    expect(dot.match(/ -> /g)).toHaveLength(GRAPH.edges.length);
    expect(dot).toContain('not shared with you');
    const mermaid = LINEAGE_FORMATS.mermaid(GRAPH);
    expect(mermaid.match(/^ {2}n\d+ (-->|<-\.->)/gm)).toHaveLength(GRAPH.edges.length);
    expect(mermaid).toContain('<-.->|"SameAs"|');
    expect(mermaid).toContain('classDef gap');
  });

  test('no name breaks out of its label', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('"];x', '\\', '\\"', '`|]', '<b>', '\u001b[2J', 'a\nb')),
        (name) => {
          const dot = LINEAGE_FORMATS.dot(hostile(name));
          for (const line of dot.split('\n').filter((one) => one.includes('label=')))
            expect(line).toMatch(/^ *(n\d+ \[|n\d+ -> n\d+ \[)?label="(?:[^"\\]|\\.)*"(?:;|[,\]])/);
          const mermaid = LINEAGE_FORMATS.mermaid(hostile(name));
          for (const line of mermaid.split('\n').filter((one) => /^ {4}n\d+/.test(one)))
            expect(line).toMatch(/^ {4}n\d+[[({]+"[^"]*"[\])}]+$/);
          // eslint-disable-next-line no-control-regex -- that is the point
          expect(dot + mermaid).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('JSON is the graph itself', () => {
    expect(JSON.parse(LINEAGE_FORMATS.json(GRAPH))).toEqual(JSON.parse(JSON.stringify(GRAPH)));
  });
});
