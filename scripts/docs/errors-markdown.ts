import { awsErrorsMarkdown } from './aws-errors-markdown.ts';
import { GENERATED } from './generated-notice.ts';
import { productErrors } from './product-errors.ts';

/** `docs/errors.md`: how errors read, our own codes from the sources, and what AWS's errors are told as. */
export const errorsMarkdown = (): string => `${GENERATED}
# Errors

Errors go to stderr, one block per problem:

\`\`\`
error AccessDeniedException: account 777788889999 may not call StartPipelineExecution on this pipeline, account 777788889999 arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn-train
  why: User: arn:aws:iam::777788889999:root is not authorized to perform: sagemaker:StartPipelineExecution on resource: …
  fix: a read share does not allow it: ask the owner for permission: execute; and check the identity policy of the caller
\`\`\`

A problem in a file starts with \`FILE:LINE:COLUMN\`. The code is stable: scripts may match on it. For an error of AWS it
is the name that AWS gave, for the network the system's (\`ECONNREFUSED\`), and the why is AWS's own words. The exit
code is 1, or 4 when something was declined. \`SAGELANE_DEBUG=1\` adds the stack trace. Words in capitals are filled in.

## Sagelane

| code | what | fix |
| --- | --- | --- |
${productErrors()
  .map(({ code, what, fix }) => `| \`${code}\` | ${cell(what)} | ${cell(fix)} |`)
  .join('\n')}

## AWS

The first line that fits speaks. An error that no line knows is told with AWS's name and
words. Throttling and failures of network or AWS were tried again by the SDK before; while watching they are waited out.

${awsErrorsMarkdown()}
`;

const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
