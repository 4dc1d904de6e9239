import type { Check, Hit, SourceFile } from '../check.ts';

export const rootProviderImport = {
  id: 'root-provider-import',
  severity: 'warning',
  summary: 'the sources of an app import the whole provider package instead of the files they need',
  why: 'the package has over a thousand resources: every synth, and with it every plan, loads all of them, which takes seconds and hundreds of megabytes',
  fix: "import from the resource's own folder, for example @cdktf/provider-aws/lib/ram-resource-share",
  source: 'https://developer.hashicorp.com/terraform/cdktf/create-and-deploy/performance',
  sources: (files) => files.flatMap(importsIn),
} as const satisfies Check;

/** `import … from`, `export … from`, `import()` and `require()` of the package itself; types alone cost nothing. */
const ROOT =
  /(?:^|[^\w.])(?:(import|export)\s+(?!type\b)[^'"`;]*?from\s*|import\s*\(?\s*|require\s*\(\s*)(['"])(@(?:cdktf|cdktn)\/provider-[a-z0-9-]+)\2/gm;

function importsIn({ path, text }: SourceFile): readonly Hit[] {
  return [...text.matchAll(ROOT)].map((match) => {
    const name = match[3] ?? '';
    const before = text.slice(0, match.index + match[0].lastIndexOf(name));
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    return { subject: name, message: `the whole of ${name} is imported`, at: { file: path, line, column } };
  });
}
