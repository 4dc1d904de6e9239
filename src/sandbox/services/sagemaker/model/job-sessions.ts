import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { recordEvent } from '../../cloudtrail/model/record-event.ts';
import { applications } from '../../sso-admin/model/applications.ts';
import { allInstances, identityStoreArn } from '../../sso-admin/model/instances.ts';
import { domains, isPropagating, type Domain } from './domains.ts';
import { invalid } from './sagemaker.ts';

/** The domain whose identities a call carries; `undefined` when it carries none. */
const domainOf = (call: Call): Domain | undefined =>
  call.caller.onBehalfOf && domains.own(call).find((one) => isPropagating(one) && one.status !== 'Deleting');

/** https://docs.aws.amazon.com/sagemaker/latest/dg/trustedidentitypropagation-compatibility.html */
export function requireCompatible(call: Call, uses: readonly (readonly [used: boolean, what: string])[]): void {
  const used = uses.find(([one]) => one);
  if (used && domainOf(call)) invalid(`Trusted identity propagation does not support ${used[1]}.`);
}

/**
 * A job that a person started runs under a background session of theirs; with those disabled, under their interactive
 * one. https://docs.aws.amazon.com/singlesignon/latest/userguide/user-background-sessions.html
 */
export function startSession(call: Call, job: Arn): void {
  const { world, now, caller } = call;
  const domain = domainOf(call);
  const application = applications.find(call, domain?.body.application ?? '');
  const instance = allInstances(world).find((one) => one.arn === application?.parent);
  const { onBehalfOf } = caller;
  if (!application || !instance || onBehalfOf?.identityStoreArn !== identityStoreArn(instance)) return;
  const { enabled, minutes } = instance.body.backgroundSessions;
  const background = enabled && application.body.backgroundSessions === 'ENABLED';
  const id = world.newId();
  const expiresAt = now + (background ? minutes * 60_000 : INTERACTIVE_MS);
  world.tables.sessions.put(id, {
    id,
    user: onBehalfOf.userId,
    identityStoreArn: onBehalfOf.identityStoreArn,
    application: application.arn,
    type: background ? 'background' : 'interactive',
    job,
    startedAt: now,
    expiresAt,
    endedAt: null,
    reason: null,
  });
  world.schedule('end-session', id, expiresAt);
  if (background) recordToken(call, application.arn, job);
}

/** Interactive sessions end after eight hours unless told otherwise. */
const INTERACTIVE_MS = 8 * 3_600_000;

/** How CloudTrail tells of a background session: the job is in `resource`, which the API itself does not have. */
function recordToken({ world, caller }: Call, application: Arn, job: Arn): void {
  recordEvent(world, {
    caller,
    service: 'sso-oidc',
    operation: 'CreateTokenWithIAM',
    mutates: true,
    userAgent: 'sagemaker.amazonaws.com',
    requestParameters: {
      clientId: application,
      grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subjectToken: 'HIDDEN_DUE_TO_SECURITY_REASONS',
      subjectTokenType: 'urn:ietf:params:oauth:token-type:access_token',
      requestedTokenType: 'urn:ietf:params:oauth:token-type:refresh_token',
      resource: job,
    },
  });
}
