import { expect, test } from 'vitest';
import { writeEvent } from '../../src/cli/text/index.ts';
import { createPage } from '../../src/cli/text/page.ts';
import { painter } from '../../src/cli/text/painter.ts';
import type { AppEvent } from '../../src/domain/events/index.ts';
import type { LineageGraph } from '../../src/domain/lineage/graph.ts';
import { BEGINNING_EVENTS, GRAPH } from '../tui/fixture/lineage.ts';
import { event, NOW } from '../tui/fixture/world.ts';

function written(events: readonly AppEvent[]): string {
  let text = '';
  const page = createPage((more) => (text += more), painter(false));
  for (const one of events) writeEvent(one, page, NOW);
  return text;
}
const shown = (graph: LineageGraph): string => written([event({ type: 'lineage.shown', graph })]);

test('a lineage reads as a tree for each way, with what is the same, repeated, hidden, and may go on', () => {
  expect(shown(GRAPH)).toBe(`lineage of ${GRAPH.from}
ancestors
churn-model  Model  ml-prod
├─ Produced  pipelines-k7s2mzq81vbn-train-aws-training-job  SageMakerTrainingJob  ml-prod
│  ├─ ContributedTo  churn-customers  DataSet  ml-prod
│  │  └─ DerivedFrom  ? artifact 0f1e2d3c… of 222233334444: not shared with you
│  └─ ContributedTo  churn-train-image 🚀 画像  Image  ml-prod
│     └─ AssociatedWith  churn-customers  DataSet  ml-prod  (see above)
└─ = SameAs  churn-model of analytics  Model  analytics
descendants
churn-model  Model  ml-prod
├─ ContributedTo  churn-model-approval  Approval  ml-prod
│  └─ AssociatedWith  churn-endpoint  Endpoint  ml-prod  (may go on)
└─ DerivedFrom  scored  DataSet  analytics
8 entities, 9 associations, 1 not shared with you; as ml-prod, analytics, research, in 14 calls
1 branch may go on beyond depth 10: --depth 20
`);
});

test('names cannot write to the terminal', () => {
  const hostile = GRAPH.vertices.map((one) => ({
    ...one,
    type: 'Mo\u001b]0;x\u0007del',
    facts: one.facts && { ...one.facts, name: 'a\u001b[2J\u202eb\nc' },
  }));
  // eslint-disable-next-line no-control-regex -- that is the point
  expect(shown({ ...GRAPH, vertices: hostile })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test('a lineage group says whom it lets in, what is lacking, and which line declares it', () => {
  const text = written([
    ...BEGINNING_EVENTS,
    event({ type: 'lineage.entities-listed', count: 3, partial: false, regions: ['us-east-1'] }),
    event({ type: 'lineage.groups-checked', count: 2, lacking: 1 }),
  ]);
  expect(text).toContain('declared as share lineage at /project/sagelane.yaml:19:5\n');
  expect(text).toContain('  777788889999  lacks sagemaker:AddAssociation, sagemaker:DeleteAssociation\n');
  expect(text).toContain('1 of 2 lack actions\n');
  expect(text).toMatch(/^churn-model +Model +ml-prod +2026-11-21 10:11 +arn:/m);
});
