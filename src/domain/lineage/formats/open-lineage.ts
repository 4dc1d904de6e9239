import { createHash } from 'node:crypto';
import type { Arn } from '../../arn.ts';
import { entityIdOf, entityLabel, type LineageEdge, type LineageVertex } from '../entity.ts';
import type { LineageGraph } from '../graph.ts';

/** https://openlineage.io/spec/2-0-2/OpenLineage.json */
const SPEC = 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs';
const PRODUCER = 'urn:sagelane:lineage';

/**
 * OpenLineage events, one a line, as its file and HTTP transports take them. Trial components and actions are runs;
 * artifacts and contexts are datasets; an association of two datasets is a job without a run. Gaps are no facts and are
 * left out; associations of two runs, for which the specification has no word, stand in a facet of the run.
 */
export function openLineage(graph: LineageGraph): string {
  const vertices = new Map(graph.vertices.map((one) => [one.arn, one]));
  const known = graph.edges.filter(({ source, destination }) => vertices.has(source) && vertices.has(destination));
  const told = new Set(
    known
      .filter(({ association }) => association !== 'SameAs')
      .flatMap(({ source, destination }) => [source, destination]),
  );
  const events = [
    ...graph.vertices.filter(isRun).map((run) => runEvent(run, known, vertices, graph)),
    ...known.flatMap((edge) => datasetsEvent(edge, vertices, graph)),
    ...graph.vertices
      .filter((one) => !isRun(one) && !told.has(one.arn))
      .map((one) => ({ ...base(one, graph, 'DatasetEvent'), dataset: datasetOf(one, known, vertices) })),
  ];
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}

const isRun = ({ kind }: LineageVertex): boolean => kind === 'TrialComponent' || kind === 'Action';

const base = ({ facts }: LineageVertex, { asOf }: LineageGraph, event: string) => ({
  eventTime: facts?.modifiedAt ?? facts?.createdAt ?? asOf,
  producer: PRODUCER,
  schemaURL: `${SPEC}/${event}`,
});

type Vertices = ReadonlyMap<Arn, LineageVertex>;

function runEvent(run: LineageVertex, edges: readonly LineageEdge[], vertices: Vertices, graph: LineageGraph) {
  const ends = (from: 'source' | 'destination', to: 'source' | 'destination'): readonly LineageVertex[] =>
    edges
      .filter((edge) => edge[to] === run.arn)
      .flatMap((edge) => vertices.get(edge[from]) ?? [])
      .sort((a, b) => (a.arn < b.arn ? -1 : 1));
  const [before, after] = [ends('source', 'destination'), ends('destination', 'source')];
  return {
    eventType: eventTypeOf(run),
    ...base(run, graph, 'RunEvent'),
    run: {
      runId: uuidOf(run.arn),
      facets: {
        sagelane_associations: {
          ...facet('RunFacet'),
          arn: run.arn,
          upstream: before.filter(isRun).map(({ arn }) => arn),
          downstream: after.filter(isRun).map(({ arn }) => arn),
        },
      },
    },
    job: {
      namespace: namespaceOf(run),
      name: entityLabel(run),
      facets: {
        jobType: {
          _producer: PRODUCER,
          _schemaURL: 'https://openlineage.io/spec/facets/2-0-3/JobTypeJobFacet.json#/$defs/JobTypeJobFacet',
          processingType: 'BATCH',
          integration: 'SAGEMAKER',
          jobType: (run.type ?? run.kind).toUpperCase(),
        },
      },
    },
    inputs: before.filter((one) => !isRun(one)).map((one) => datasetOf(one, edges, vertices)),
    outputs: after.filter((one) => !isRun(one)).map((one) => datasetOf(one, edges, vertices)),
  };
}

/** An association of two datasets; `SameAs` is told by the datasets themselves. */
function datasetsEvent(edge: LineageEdge, vertices: Vertices, graph: LineageGraph) {
  const [source, destination] = [vertices.get(edge.source), vertices.get(edge.destination)];
  if (edge.association === 'SameAs') return [];
  if (!source || !destination || isRun(source) || isRun(destination)) return [];
  return [
    {
      ...base(destination, graph, 'JobEvent'),
      job: {
        namespace: namespaceOf(destination),
        name: `${edge.association ?? 'association'} ${entityIdOf(source.arn)} ${entityIdOf(destination.arn)}`,
      },
      inputs: [datasetOf(source, graph.edges, vertices)],
      outputs: [datasetOf(destination, graph.edges, vertices)],
    },
  ];
}

const TYPES: Readonly<Record<string, string>> = {
  Completed: 'COMPLETE',
  Succeeded: 'COMPLETE',
  Failed: 'FAIL',
  Stopped: 'ABORT',
  InProgress: 'RUNNING',
};

const eventTypeOf = ({ facts }: LineageVertex): string => TYPES[facts?.status ?? ''] ?? 'OTHER';

/** By https://openlineage.io/docs/spec/naming: a bucket and a path; else SageMaker's own name for it. */
function datasetOf(one: LineageVertex, edges: readonly LineageEdge[], vertices: Vertices) {
  const { arn, account, type, facts } = one;
  const twins = edges
    .filter(({ association, source, destination }) => association === 'SameAs' && [source, destination].includes(arn))
    .flatMap(({ source, destination }) => vertices.get(source === arn ? destination : source) ?? []);
  return {
    ...placeOf(one),
    facets: {
      ...(facts?.source &&
        /^[a-z][a-z0-9+.-]*:/i.test(facts.source) && {
          dataSource: {
            _producer: PRODUCER,
            _schemaURL:
              'https://openlineage.io/spec/facets/1-0-1/DatasourceDatasetFacet.json#/$defs/DatasourceDatasetFacet',
            name: entityLabel(one),
            uri: facts.source,
          },
        }),
      ...(twins.length > 0 && {
        symlinks: {
          _producer: PRODUCER,
          _schemaURL: 'https://openlineage.io/spec/facets/1-0-1/SymlinksDatasetFacet.json#/$defs/SymlinksDatasetFacet',
          identifiers: twins.map((twin) => ({
            namespace: namespaceOf(twin),
            name: entityIdOf(twin.arn),
            type: 'SAGEMAKER_ARTIFACT',
          })),
        },
      }),
      sagelane_entity: { ...facet('DatasetFacet'), arn, account, type, properties: facts?.properties ?? {} },
    },
  };
}

function placeOf(one: LineageVertex): { readonly namespace: string; readonly name: string } {
  const [, bucket, path] = /^(s3:\/\/[^/]+)\/*(.*)$/.exec(one.facts?.source ?? '') ?? [];
  if (bucket !== undefined) return { namespace: bucket, name: path === '' || path === undefined ? '/' : path };
  return { namespace: namespaceOf(one), name: entityLabel(one) };
}

const namespaceOf = ({ arn }: Pick<LineageVertex, 'arn'>): string =>
  arn.slice(0, arn.indexOf('/')).replace(/:[^:]*$/, '');

const facet = (of: string) => ({ _producer: PRODUCER, _schemaURL: `${SPEC}/${of}` });

/** Always the same for the same entity: a UUID of version 5's form, of the entity's ARN. */
function uuidOf(arn: Arn): string {
  const hex = createHash('sha1').update(`${PRODUCER} ${arn}`).digest('hex');
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(18, 20),
    hex.slice(20, 32),
  ].join('-');
}
