import type { Transitions } from '../world/world.ts';
import { deliverTrails } from './cloudtrail/model/trail-delivery.ts';
import { fireRule } from './eventbridge/model/firing.ts';
import { settleAssociation } from './ram/model/associations.ts';
import { finishDeletion, forgetShare } from './ram/model/deletion.ts';
import { expireInvitation } from './ram/model/invitations.ts';
import { settleResource } from './resource-kind.ts';
import { endDueSession, failJobOfSession } from './sagemaker/model/sessions.ts';
import { advanceExecution } from './sagemaker/model/progress.ts';

/** What happens by itself, by the kind of timer that sets it off. */
export const transitions: Transitions = {
  'settle-association': settleAssociation,
  'expire-invitation': expireInvitation,
  'finish-deletion': finishDeletion,
  'forget-share': forgetShare,
  'advance-execution': advanceExecution,
  'settle-resource': settleResource,
  'end-session': endDueSession,
  'fail-job': failJobOfSession,
  'deliver-trails': deliverTrails,
  'fire-rule': fireRule,
};
