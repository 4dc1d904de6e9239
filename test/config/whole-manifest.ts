/** A manifest that uses every section; tests change lines of it. */
export const WHOLE = `version: 1
region: us-east-1
organization: o-abc123
backend: { s3: { bucket: tf-state, region: us-east-1 } }
accounts:
  management: { id: "123456789012" }
  ml-prod: { id: "111122223333", profile: ml-prod, protect: true }
  analytics: { id: "444455556666", assumeRole: "arn:aws:iam::444455556666:role/sagelane" }
  research: { id: "777788889999", profile: research }
shares:
  - name: churn
    owner: ml-prod
    pipelines: [churn-train]
    with: [analytics, "arn:aws:organizations::123456789012:ou/o-abc123/ou-1"]
    permission: read
    suppress:
      - { check: whole-organization-includes-owner, reason: "OPS-12", until: 2027-01-31 }
  - name: lineage
    owner: ml-prod
    lineage: all
    with: [analytics]
    retainSharing: true
  - name: features
    owner: ml-prod
    featureGroups: [customers]
    with: [analytics]
  - name: catalog
    owner: ml-prod
    featureCatalog: all
    with: [analytics]
consumerRoles:
  - name: data-scientist
    account: analytics
    shares: [churn, lineage]
    trustedBy: [analytics]
identityCenter:
  instance: "arn:aws:sso:::instance/ssoins-1234567890abcdef"
  region: us-east-1
  account: "123456789012"
  backgroundSessions: { enabled: true, duration: 10d }
studios:
  - name: vision-studio
    account: research
    vpc: vpc-0abc
    subnets: [subnet-0a, subnet-0b]
    trustedIdentityPropagation: true
    homeFileSystem: retain
    users: [jane, laura]
    s3AccessGrants:
      - { location: "s3://sales/*", permission: read, to: { user: jane } }
    athena: { workgroup: analysts, results: "s3://athena-results/" }
    lakeFormation: { permissions: [{ group: analysts, database: sales, tables: [trends], allow: [SELECT] }] }
    emr:
      securityConfiguration: identity
      certificates: "s3://certificates/emr.zip"
      instanceRole: "arn:aws:iam::777788889999:role/emr-instance"
    backgroundTraining: { longestJob: 5d }
guardrails:
  containment:
    organization: { account: management, targets: [research, ou-ab12-11111111] }
    roles: ["arn:aws:iam::777788889999:role/vision-studio-execution"]
audit: { account: management, bucket: identity-audit, organization: true }
onCall: { accounts: [research], trustedBy: ["arn:aws:iam::123456789012:role/on-call"] }
eventFeeds: [{ account: ml-prod }]
`;
