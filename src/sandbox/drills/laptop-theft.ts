import { SagelaneError } from '../../domain/errors.ts';
import { sandboxAdmin } from '../server/admin-client.ts';
import { drillClients, type DrillClients } from './clients.ts';

const MANAGEMENT = '123456789012';
const RESEARCH = '777788889999';
const ANALYTICS = '444455556666';
const DOMAIN = 'd-research0001';
const ROLE = 'research-studio-execution';
const VICTIM = 'jane';
const COLLEAGUE = 'laura';
const PREFIX = 'drill-';

/** What is set up, in words, and what it takes to look at it later and to take it away again. */
export interface TheftScene {
  readonly user: string;
  readonly lines: readonly string[];
  look(): Promise<TheftSight>;
  /** Takes faults, grants and rights of the drill away again. */
  end(): Promise<void>;
}

/** What the thief can still do, seen from outside: every one of these was asked of the sandbox itself. */
export interface TheftSight {
  /** Jobs of the person that run. */
  readonly jobs: readonly string[];
  readonly apps: readonly string[];
  /** Ids of access grants that name the person. */
  readonly grants: readonly string[];
  readonly assigned: boolean;
  /** Whether a call as the person is refused by a denial. */
  readonly refused: boolean;
  /** Whether a colleague on the same role works on. */
  readonly colleagueWorks: boolean;
}

/**
 * A laptop was stolen: its owner's session is open, two jobs copy data, three apps run, grants in two accounts let them
 * read, one account throttles and the clock of another is off. It is set on the demo's people.
 */
export async function setLaptopTheft(url: string): Promise<TheftScene> {
  const clients = drillClients(url);
  const admin = sandboxAdmin(url);
  const faults: string[] = [];
  const undo: (() => Promise<unknown>)[] = [];
  const end = async (): Promise<void> => {
    for (const id of faults.splice(0)) await admin.clearFaults(id);
    // What somebody has meanwhile built upon stays; nothing of it may keep the drill from ending.
    for (const step of undo.splice(0).reverse()) await step().catch(() => undefined);
    clients.close();
  };
  try {
    const people = await findPeople(clients);
    await letThemWork(clients, undo);
    const jobs = await startJobs(clients, people);
    const apps = await openApps(clients);
    for (const account of [RESEARCH, ANALYTICS]) await giveGrant(clients, account, people, undo);
    // Five calls of ours and what the client tries by itself: the account is slow for some ten seconds.
    const throttle = {
      kind: 'throttle',
      account: RESEARCH,
      service: 'sagemaker',
      operation: 'StopTrainingJob',
    } as const;
    faults.push((await admin.addFault({ ...throttle, count: 8 })).id);
    faults.push((await admin.addFault({ kind: 'skew', account: ANALYTICS, ms: 900_000 })).id);
    return {
      user: VICTIM,
      lines: [
        `${VICTIM}'s laptop was stolen, with an open session`,
        `in research: ${jobs.join(' and ')} copy data, ${apps} apps run`,
        'access grants of S3 in research and analytics let them read',
        'research throttles, and the clock of analytics is a quarter of an hour off',
        `${COLLEAGUE} works on through the same role, and must not notice`,
      ],
      look: () => look(clients, people),
      end,
    };
  } catch (thrown) {
    await end();
    throw thrown;
  }
}

interface People {
  readonly application: string;
  readonly instance: string;
  readonly victim: string;
  readonly colleague: string;
}

/** The drill is about the demo's people: another world has to have them, too. */
async function findPeople(clients: DrillClients): Promise<People> {
  try {
    const { Instances = [] } = await (await clients.sso(MANAGEMENT)).listInstances({});
    const { IdentityStoreId, InstanceArn: instance = '' } = Instances[0] ?? {};
    const people = await clients.people(MANAGEMENT);
    const idOf = async (name: string): Promise<string> => {
      const UniqueAttribute = { AttributePath: 'userName', AttributeValue: name };
      return (await people.getUserId({ IdentityStoreId, AlternateIdentifier: { UniqueAttribute } })).UserId ?? '';
    };
    const domain = await (await clients.sagemaker(RESEARCH)).describeDomain({ DomainId: DOMAIN });
    const application = domain.SingleSignOnApplicationArn ?? '';
    return { application, instance, victim: await idOf(VICTIM), colleague: await idOf(COLLEAGUE) };
  } catch (cause) {
    throw new SagelaneError(
      {
        code: 'DrillWorldMissing',
        what: `the drill needs ${VICTIM}, ${COLLEAGUE} and the Studio domain ${DOMAIN}, and this sandbox has not all of them`,
        why: cause instanceof Error ? cause.message : String(cause),
        fix: 'leave --sandbox away for a fresh sandbox, or start one with the demo world (sagelane sandbox start)',
      },
      { cause },
    );
  }
}

type Undo = (() => Promise<unknown>)[];

/** Studio hands a role's credentials to its notebooks; here the account stands in for it. */
async function letThemWork(clients: DrillClients, undo: Undo): Promise<void> {
  const iam = await clients.iam(RESEARCH);
  const { Role } = await iam.getRole({ RoleName: ROLE });
  const before = decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '');
  const trust = JSON.parse(before) as { Statement: object[] };
  const mine = {
    Sid: 'Drill',
    Effect: 'Allow',
    Principal: { AWS: RESEARCH },
    Action: ['sts:AssumeRole', 'sts:SetContext'],
  };
  const PolicyDocument = JSON.stringify({ ...trust, Statement: [...trust.Statement, mine] });
  await iam.updateAssumeRolePolicy({ RoleName: ROLE, PolicyDocument });
  undo.push(() => iam.updateAssumeRolePolicy({ RoleName: ROLE, PolicyDocument: before }));
  const PolicyName = 'drill-work';
  const work = {
    Effect: 'Allow',
    Action: ['sagemaker:CreateTrainingJob', 'sagemaker:ListTrainingJobs', 'sagemaker:ListDomains'],
    Resource: '*',
  };
  await iam.putRolePolicy({ RoleName: ROLE, PolicyName, PolicyDocument: policyOf(work) });
  undo.push(() => iam.deleteRolePolicy({ RoleName: ROLE, PolicyName }));
}

const policyOf = (...Statement: readonly object[]): string => JSON.stringify({ Version: '2012-10-17', Statement });

async function startJobs(clients: DrillClients, people: People): Promise<readonly string[]> {
  const sagemaker = await clients.sagemaker(await keysOf(clients, people, people.victim));
  const { TrainingJobSummaries = [] } = await sagemaker.listTrainingJobs({ NameContains: PREFIX, MaxResults: 100 });
  const turn = TrainingJobSummaries.length / 2 + 1;
  const names = ['copy-customers', 'copy-prices'].map((name) => `${PREFIX}${name}-${turn}`);
  for (const TrainingJobName of names) {
    await sagemaker.createTrainingJob({
      TrainingJobName,
      RoleArn: `arn:aws:iam::${RESEARCH}:role/${ROLE}`,
      AlgorithmSpecification: {
        TrainingImage: `${RESEARCH}.dkr.ecr.us-east-1.amazonaws.com/copy:1`,
        TrainingInputMode: 'File',
      },
      OutputDataConfig: { S3OutputPath: 's3://elsewhere/' },
      ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 10 },
      StoppingCondition: { MaxRuntimeInSeconds: 432_000 },
      Environment: { SANDBOX_SECONDS: '400000' },
    });
  }
  return names;
}

/** Until three of them are open; answers how many there are. */
async function openApps(clients: DrillClients): Promise<number> {
  const sagemaker = await clients.sagemaker(RESEARCH);
  const wanted = [
    { SpaceName: 'jane-notebooks', AppType: 'JupyterLab', AppName: 'default' },
    { UserProfileName: VICTIM, AppType: 'JupyterServer', AppName: 'default' },
    { UserProfileName: VICTIM, AppType: 'KernelGateway', AppName: `${PREFIX}kernel` },
  ] as const;
  for (const app of wanted) await sagemaker.createApp({ DomainId: DOMAIN, ...app }).catch(there);
  for (;;) {
    const apps = await appsOf(clients);
    if (apps.length >= wanted.length && apps.every(({ Status }) => Status === 'InService')) return apps.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function appsOf(clients: DrillClients) {
  const sagemaker = await clients.sagemaker(RESEARCH);
  const { Apps = [] } = await sagemaker.listApps({ DomainIdEquals: DOMAIN, MaxResults: 100 });
  return Apps.filter(
    ({ SpaceName, UserProfileName, Status }) =>
      (SpaceName?.startsWith(VICTIM) || UserProfileName === VICTIM) && Status !== 'Deleted' && Status !== 'Failed',
  );
}

async function giveGrant(clients: DrillClients, AccountId: string, people: People, undo: Undo): Promise<void> {
  const control = await clients.s3control(AccountId);
  const made = await control
    .createAccessGrantsInstance({ AccountId, IdentityCenterArn: people.instance })
    .then(() => true, there);
  if (made)
    undo.push(async () => {
      await control.dissociateAccessGrantsIdentityCenter({ AccountId });
      await control.deleteAccessGrantsInstance({ AccountId });
    });
  const RoleName = `${PREFIX}grants`;
  const iam = await clients.iam(AccountId);
  const AssumeRolePolicyDocument = policyOf({
    Effect: 'Allow',
    Principal: { Service: 'access-grants.s3.amazonaws.com' },
    Action: ['sts:AssumeRole', 'sts:SetContext'],
  });
  await iam.createRole({ RoleName, AssumeRolePolicyDocument }).catch(there);
  undo.push(() => iam.deleteRole({ RoleName }));
  const IAMRoleArn = `arn:aws:iam::${AccountId}:role/${RoleName}`;
  const LocationScope = `s3://${PREFIX}${AccountId}`;
  const location = await control.createAccessGrantsLocation({ AccountId, LocationScope, IAMRoleArn });
  const { AccessGrantsLocationId } = location;
  undo.push(() => control.deleteAccessGrantsLocation({ AccountId, AccessGrantsLocationId }));
  await control.createAccessGrant({
    AccountId,
    AccessGrantsLocationId,
    AccessGrantsLocationConfiguration: { S3SubPrefix: '*' },
    Grantee: { GranteeType: 'DIRECTORY_USER', GranteeIdentifier: people.victim },
    Permission: 'READ',
  });
  undo.push(async () => {
    for (const AccessGrantId of await grantsOf(clients, AccountId, people))
      if (AccessGrantId.startsWith(`${AccountId}/`))
        await control.deleteAccessGrant({ AccountId, AccessGrantId: AccessGrantId.slice(AccountId.length + 1) });
  });
}

/** Those of the drill, as `ACCOUNT/ID`. */
async function grantsOf(clients: DrillClients, AccountId: string, { victim }: People): Promise<readonly string[]> {
  const control = await clients.s3control(AccountId);
  const wish = { AccountId, GranteeType: 'DIRECTORY_USER', GranteeIdentifier: victim } as const;
  const { AccessGrantsList = [] } = await control.listAccessGrants(wish);
  return AccessGrantsList.filter(({ GrantScope }) => GrantScope?.startsWith(`s3://${PREFIX}`)).map(
    ({ AccessGrantId }) => `${AccountId}/${AccessGrantId ?? ''}`,
  );
}

async function look(clients: DrillClients, people: People): Promise<TheftSight> {
  const sagemaker = await clients.sagemaker(RESEARCH);
  const { TrainingJobSummaries = [] } = await sagemaker.listTrainingJobs({
    StatusEquals: 'InProgress',
    MaxResults: 100,
  });
  const jobs = TrainingJobSummaries.flatMap(({ TrainingJobName = '' }) =>
    TrainingJobName.startsWith(PREFIX) || TrainingJobName.startsWith(VICTIM) ? [TrainingJobName] : [],
  );
  const grants = [...(await grantsOf(clients, RESEARCH, people)), ...(await grantsOf(clients, ANALYTICS, people))];
  const assigned = await (
    await clients.sso(MANAGEMENT)
  )
    .describeApplicationAssignment({
      ApplicationArn: people.application,
      PrincipalId: people.victim,
      PrincipalType: 'USER',
    })
    .then(() => true, gone);
  return {
    jobs,
    apps: (await appsOf(clients)).filter(({ Status }) => Status !== 'Deleting').map(({ AppName = '' }) => AppName),
    grants,
    assigned,
    refused: (await tryAs(clients, people, people.victim)) === 'denied',
    colleagueWorks: (await tryAs(clients, people, people.colleague)) === 'works',
  };
}

async function tryAs(clients: DrillClients, people: People, userId: string): Promise<'works' | 'denied' | 'fails'> {
  try {
    await (await clients.sagemaker(await keysOf(clients, people, userId))).listDomains({});
    return 'works';
  } catch (thrown) {
    return thrown instanceof Error && thrown.message.includes('explicit deny') ? 'denied' : 'fails';
  }
}

/** Credentials of the role in somebody's name, the way Studio gets them. */
async function keysOf(clients: DrillClients, { application }: People, userId: string) {
  const { awsAdditionalDetails } = await (
    await clients.oidc(MANAGEMENT)
  ).createTokenWithIAM({
    clientId: application,
    grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: userId,
  });
  const { Credentials } = await (
    await clients.sts(RESEARCH)
  ).assumeRole({
    RoleArn: `arn:aws:iam::${RESEARCH}:role/${ROLE}`,
    RoleSessionName: 'SageMaker',
    ProvidedContexts: [
      {
        ProviderArn: 'arn:aws:iam::aws:contextProvider/IdentityCenter',
        ContextAssertion: awsAdditionalDetails?.identityContext,
      },
    ],
  });
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}

/** Made by an earlier drill, or there all the time. */
function there(thrown: unknown): false {
  if (thrown instanceof Error && /already exists|exist|ResourceInUse/i.test(`${thrown.name} ${thrown.message}`))
    return false;
  throw thrown;
}

function gone(thrown: unknown): false {
  if (thrown instanceof Error && /NotFound|NoSuch|NotExist|not found/i.test(`${thrown.name} ${thrown.message}`))
    return false;
  throw thrown;
}
