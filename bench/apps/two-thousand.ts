/** 2,000 resources of the construct library in ten stacks, and what they took on standard output. */
import { App } from 'cdktf';
import { AccountStack, PipelineShare } from 'sagelane/constructs';

const STACKS = 10;
const SHARES = 10;
const EACH = { pipelines: 9, principals: 10 };

const numbered = <T>(count: number, of: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));

const [, , outdir = 'cdktf.out'] = process.argv;
const app = new App({ outdir });
for (const stackNumber of numbered(STACKS, (index) => index)) {
  const id = String(100_000_000_000 + stackNumber);
  const backend = { kind: 'local', directory: '/state' } as const;
  const stack = new AccountStack(app, `account-${stackNumber}`, { id, region: 'us-east-1', backend });
  for (const share of numbered(SHARES, (index) => index)) {
    new PipelineShare(stack, `share-${share}`, {
      pipelines: numbered(EACH.pipelines, (index) => `pipeline-${share}-${index}`),
      principals: numbered(EACH.principals, (index) => String(200_000_000_000 + index)),
      permission: 'read',
    });
  }
}
app.synth();
// One share, and an association each.
const resources = STACKS * SHARES * (1 + EACH.pipelines + EACH.principals);
process.stdout.write(JSON.stringify({ resources, peak: process.resourceUsage().maxRSS * 1024 }));
