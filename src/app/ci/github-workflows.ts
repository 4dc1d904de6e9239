import { opening, sealing } from './encryption.ts';
import type { CiFile, CiProject } from './ci-project.ts';

/** One workflow for changes, one for drift. https://docs.github.com/actions/reference/workflow-syntax-for-github-actions */
export const githubWorkflows = (project: CiProject): readonly CiFile[] => [
  {
    path: '.github/workflows/sagelane.yml',
    what: 'plans pull requests, applies what was reviewed',
    text: changes(project),
  },
  { path: '.github/workflows/sagelane-drift.yml', what: 'looks for drift every morning', text: drift(project) },
];

const changes = ({ version, region, encryption }: CiProject): string => `# Written by sagelane init --ci github.
# Variables of the repository: SAGELANE_PLAN_ROLE (may read) and SAGELANE_APPLY_ROLE (may change), ARNs of roles that trust
# this repository. Environment "sagelane-apply" with required reviewers is who approves${encryption.kind === 'age' ? ' (and holds the secret SAGELANE_AGE_KEY)' : ''}.
name: sagelane
on:
  pull_request:
  push:
    branches: [main]
permissions: {}
concurrency:
  group: sagelane-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: false
env:
  SAGELANE: npx --yes sagelane@${version}
  PLAN_ROLE: \${{ vars.SAGELANE_PLAN_ROLE }}
  APPLY_ROLE: \${{ vars.SAGELANE_APPLY_ROLE }}
jobs:
  plan:
    # A fork has no credentials, and must not get any.
    if: github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ubuntu-latest
    permissions:
      contents: read
      id-token: write
      pull-requests: write
    steps:
${SETUP}
${credentials('PLAN_ROLE', region)}
      - name: Check
        run: $SAGELANE check --format github
      - name: Plan
        id: plan
        run: |
          set +e
          $SAGELANE plan --out bundle --apply-as "$APPLY_ROLE" --format markdown > plan.md
          echo "code=$?" >> "$GITHUB_OUTPUT"
      - name: Encrypt the bundle
        if: steps.plan.outputs.code == '2'
        run: |
${lines(sealing(encryption))}
      - uses: actions/upload-artifact@v4
        if: steps.plan.outputs.code == '2'
        with:
          name: sagelane-bundle-\${{ github.event.pull_request.head.sha }}
          path: bundle.*
          retention-days: 14
      - name: Keep one comment up to date
        env:
          GH_TOKEN: \${{ github.token }}
          NUMBER: \${{ github.event.pull_request.number }}
        run: |
          { echo '<!-- sagelane -->'; cat plan.md; } > comment.md
          comment="$(gh api "repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments" --paginate --jq '.[] | select(.body | startswith("<!-- sagelane -->")) | .id' | head -n 1)"
          if [ -n "$comment" ]; then
            gh api "repos/$GITHUB_REPOSITORY/issues/comments/$comment" --method PATCH --field body=@comment.md > /dev/null
          else
            gh api "repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments" --field body=@comment.md > /dev/null
          fi
      - name: Fail on errors and on findings
        env:
          CODE: \${{ steps.plan.outputs.code }}
        run: test "$CODE" = 0 || test "$CODE" = 2
  apply:
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    environment: sagelane-apply
    permissions:
      actions: read
      contents: read
      id-token: write
      pull-requests: read
    steps:
${SETUP}
${credentials('APPLY_ROLE', region)}
      - name: Fetch the bundle that was reviewed
        id: bundle
        env:
          GH_TOKEN: \${{ github.token }}
        run: |
          head="$(gh api "repos/$GITHUB_REPOSITORY/commits/$GITHUB_SHA/pulls" --jq '.[0].head.sha // empty')"
          run="$(gh api "repos/$GITHUB_REPOSITORY/actions/artifacts?name=sagelane-bundle-$head" --jq '[.artifacts[] | select(.expired | not)][0].workflow_run.id // empty')"
          if [ -z "$head" ] || [ -z "$run" ]; then
            echo "::notice::no bundle for this commit: nothing to apply"
            exit 0
          fi
          gh run download "$run" --name "sagelane-bundle-$head"
          echo "found=yes" >> "$GITHUB_OUTPUT"
      - name: Decrypt the bundle
        if: steps.bundle.outputs.found == 'yes'
${encryption.kind === 'age' ? '        env:\n          SAGELANE_AGE_KEY: ${{ secrets.SAGELANE_AGE_KEY }}\n' : ''}        run: |
${lines(opening(encryption))}
      - name: Apply exactly that
        if: steps.bundle.outputs.found == 'yes'
        run: $SAGELANE apply --bundle bundle --yes
`;

const drift = ({ version, region }: CiProject): string => `# Written by sagelane init --ci github.
name: sagelane drift
on:
  schedule:
    - cron: '17 5 * * *'
  workflow_dispatch:
permissions: {}
env:
  SAGELANE: npx --yes sagelane@${version}
  PLAN_ROLE: \${{ vars.SAGELANE_PLAN_ROLE }}
jobs:
  drift:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      id-token: write
    steps:
${SETUP}
${credentials('PLAN_ROLE', region)}
      # Exits 2 when there is any: the run is red, and whoever watches the repository is told.
      - run: $SAGELANE drift
`;

const SETUP = `      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - uses: hashicorp/setup-terraform@v3
        with:
          terraform_wrapper: false
      - name: Install what the app needs
        run: if [ -f package-lock.json ]; then npm ci; fi`;

const credentials = (role: string, region: string): string => `      - uses: aws-actions/configure-aws-credentials@v4
        with:
          role-to-assume: \${{ env.${role} }}
          aws-region: ${region}`;

const lines = (script: readonly string[]): string => script.map((line) => `          ${line}`).join('\n');
