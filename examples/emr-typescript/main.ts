/**
 * Clusters of EMR on EC2 in which people act as themselves, written as a CDKTF app of your own instead of a manifest.
 *
 *     node main.ts                                          in a project with sagelane, cdktf and @cdktf/provider-aws
 *     node --conditions=sagelane-source main.ts             in a clone of Sagelane
 *
 * It leaves cdktf.out/ for terraform, or for `cdktf deploy`.
 */
import { App } from 'cdktf';
import { AccountStack, EmrWithIdentity } from 'sagelane/constructs';

const REGION = 'us-east-1';
const IDENTITY_CENTER = 'arn:aws:sso:::instance/ssoins-1234567890abcdef';

const app = new App();
const stack = new AccountStack(app, 'research', { id: '777788889999', region: REGION, profile: 'research' });
new EmrWithIdentity(stack, 'identity', {
  instance: IDENTITY_CENTER,
  instanceRole: 'arn:aws:iam::777788889999:role/EMR_EC2_DefaultRole',
  certificates: 's3://emr-certificates/cluster.zip', // encryption in transit is a condition of AWS
  authorization: 's3-access-grants',
});

app.synth();
