import type { CiFile, CiProject } from './ci-project.ts';
import { opening, sealing } from './encryption.ts';

/** https://docs.gitlab.com/ci/yaml/ */
export const gitlabPipeline = (project: CiProject): readonly CiFile[] => [
  {
    path: '.gitlab/sagelane.yml',
    what: 'plans merge requests, applies what was reviewed, looks for drift; include it in .gitlab-ci.yml',
    text: pipeline(project),
  },
];

const pipeline = ({
  version,
  region,
  encryption,
}: CiProject): string => `# Written by sagelane init --ci gitlab. In .gitlab-ci.yml:
#   include: [{ local: .gitlab/sagelane.yml }]
# Variables of the project: SAGELANE_PLAN_ROLE (may read) and SAGELANE_APPLY_ROLE (may change), ARNs of roles that trust this
# GitLab; SAGELANE_TOKEN, a project token with scope api, protected off, masked${encryption.kind === 'age' ? '; SAGELANE_AGE_KEY, protected and masked' : ''}.
# The image has no Terraform: --yes lets Sagelane fetch its pinned OpenTofu, the same for plan and apply.
# Protect the environment "sagelane-apply": who may deploy to it approves. The schedule that looks for drift sets SAGELANE_DRIFT.
.sagelane:
  image: node:24-bookworm
  id_tokens:
    SAGELANE_ID_TOKEN:
      aud: https://gitlab.com
  variables:
    AWS_REGION: ${region}
    AWS_WEB_IDENTITY_TOKEN_FILE: /tmp/sagelane-id-token
    AWS_ROLE_SESSION_NAME: sagelane-$CI_JOB_ID
    SAGELANE: npx --yes sagelane@${version}
  before_script:
    - printf '%s' "$SAGELANE_ID_TOKEN" > "$AWS_WEB_IDENTITY_TOKEN_FILE"
    - if [ -f package-lock.json ]; then npm ci; fi
sagelane-plan:
  extends: .sagelane
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    AWS_ROLE_ARN: $SAGELANE_PLAN_ROLE
  script:
    - $SAGELANE check
    - code=0; $SAGELANE plan --yes --out bundle --apply-as "$SAGELANE_APPLY_ROLE" --format markdown > plan.md || code=$?
    - |
      set -euo pipefail
      if [ "$code" = 2 ]; then
${lines(sealing(encryption, false), 8)}
      fi
    - |
      { echo '<!-- sagelane -->'; cat plan.md; } > comment.md
      notes="$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"
      note="$(curl --silent --fail --header "PRIVATE-TOKEN: $SAGELANE_TOKEN" "$notes?per_page=100&sort=asc" | node -p '(JSON.parse(require("node:fs").readFileSync(0)).find(({ body }) => body.startsWith("<!-- sagelane -->")) || { id: "" }).id')"
      if [ -n "$note" ]; then
        curl --silent --fail --request PUT --header "PRIVATE-TOKEN: $SAGELANE_TOKEN" --data-urlencode body@comment.md "$notes/$note" > /dev/null
      else
        curl --silent --fail --request POST --header "PRIVATE-TOKEN: $SAGELANE_TOKEN" --data-urlencode body@comment.md "$notes" > /dev/null
      fi
    - test "$code" = 0 || test "$code" = 2
  artifacts:
    paths: [bundle.tar.gz.age${encryption.kind === 'kms' ? ', bundle.key' : ''}]
    expire_in: 14 days
sagelane-apply:
  extends: .sagelane
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE == "push"
      when: manual
  environment: sagelane-apply
  resource_group: sagelane
  variables:
    AWS_ROLE_ARN: $SAGELANE_APPLY_ROLE
  script:
    - |
      set -euo pipefail
      commit="$CI_API_V4_URL/projects/$CI_PROJECT_ID/repository/commits/$CI_COMMIT_SHA"
      request="$(curl --silent --fail --header "PRIVATE-TOKEN: $SAGELANE_TOKEN" "$commit/merge_requests" | node -p '(JSON.parse(require("node:fs").readFileSync(0))[0] || { iid: "" }).iid')"
      if [ -z "$request" ]; then echo "no merge request for this commit: nothing to apply"; exit 0; fi
      ref="refs%2Fmerge-requests%2F$request%2Fhead"
      curl --silent --fail --location --header "PRIVATE-TOKEN: $SAGELANE_TOKEN" --output bundle.zip "$CI_API_V4_URL/projects/$CI_PROJECT_ID/jobs/artifacts/$ref/download?job=sagelane-plan"
      apt-get -qq update && apt-get -qq install -y unzip
      unzip -q bundle.zip
${lines(opening(encryption, false), 6)}
      $SAGELANE apply --bundle bundle --yes
sagelane-drift:
  extends: .sagelane
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule" && $SAGELANE_DRIFT
  variables:
    AWS_ROLE_ARN: $SAGELANE_PLAN_ROLE
  script:
    - $SAGELANE drift --yes
`;

const lines = (script: readonly string[], indent: number): string =>
  script.map((line) => `${' '.repeat(indent)}${line}`).join('\n');
