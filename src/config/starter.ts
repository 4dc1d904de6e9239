/** Where an installed package keeps the manifest's JSON Schema, as seen from the project's folder. */
const SCHEMA = './node_modules/sagelane/schema/sagelane.schema.json';

/**
 * What `sagelane init` writes. Its accounts and pipelines are those of the sandbox's demo world, so that
 * `sagelane plan --sandbox` works before anything is edited.
 */
export const starterManifest = (): string => `# yaml-language-server: $schema=${SCHEMA}
#
# Who may use whose SageMaker pipelines. Check it with "sagelane check"; try it with "sagelane plan --sandbox", which
# needs no AWS account: the ids and pipelines below exist in the sandbox. Then put in your own.
version: 1

# Default Region of every account. Pipelines can be shared inside their Region only.
region: us-east-1

# If all accounts belong to one AWS organization that shares with itself, shares need no invitation:
# organization: o-abc123

# Where Terraform keeps its state; without this, in files beside this one. For a team and for CI use a bucket:
# backend: { s3: { bucket: my-terraform-state, region: us-east-1 } }

accounts:
  # An alias of your choice: the stack is called so. Ids always in quotes, a number would lose leading zeros.
  ml-prod:
    id: "111122223333"
    # How to reach the account: one of the two, or nothing for the default credentials.
    # profile: ml-prod
    # assumeRole: "arn:aws:iam::111122223333:role/sagelane"
    protect: true # the terminal app opens read-only here
  analytics:
    id: "444455556666"

shares:
  - name: churn
    owner: ml-prod # the account that has the pipelines
    pipelines: [churn-train, churn-score] # names, or ARNs
    # Account aliases, 12-digit ids in quotes, or ARNs of an organization, organizational unit, IAM role or user.
    with: [analytics]
    # read:    describe and list; every execution of a shared pipeline is shared with it.
    # execute: also start, stop and retry. Executions run and bill in the owner's account.
    permission: read
    # Who accepts the invitation, which ends after 12 hours:
    #   operator      a person, with "sagelane invitations accept" (the default)
    #   terraform     a stack in the consumer's account
    #   organization  nobody: needs "organization:" above, and refuses accounts outside of it
    # acceptance: operator
`;
