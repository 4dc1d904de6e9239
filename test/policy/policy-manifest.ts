import { parseManifest } from '../../src/config/index.ts';
import type { Manifest } from '../../src/domain/manifest.ts';

export interface ShareText {
  readonly name?: string;
  readonly with: string;
  readonly permission?: string;
  readonly acceptance?: string;
}

/** A manifest with these shares of ml-prod; `head` comes first in the file. */
export function manifestWith(shares: readonly ShareText[], head = ''): Manifest {
  const texts = shares.map(
    (share, index) => `  - name: ${share.name ?? `share${index}`}
    owner: ml-prod
    pipelines: [churn]
    with: [${share.with}]
    permission: ${share.permission ?? 'read'}
    acceptance: ${share.acceptance ?? 'operator'}
`,
  );
  const text = `${head}version: 1
region: us-east-1
accounts:
  ml-prod: { id: "111122223333" }
  analytics: { id: "444455556666" }
shares:
${texts.join('')}`;
  return parseManifest(text, 'sagelane.yaml');
}
