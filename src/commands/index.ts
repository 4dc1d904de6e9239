import { acceptInvitation } from './accept-invitation.ts';
import { applyBundle } from './apply-bundle.ts';
import { associateLineage } from './associate-lineage.ts';
import { checkLineageGroups } from './check-lineage-groups.ts';
import { auditCalls } from './audit-calls.ts';
import { checkManifest } from './check-manifest.ts';
import { compareExecutions } from './compare-executions.ts';
import { containUser } from './contain-user.ts';
import { destroyApp } from './destroy-app.ts';
import { destroySpace } from './destroy-space.ts';
import { destroyUserProfile } from './destroy-user-profile.ts';
import { detectDrift } from './detect-drift.ts';
import { disassociateLineage } from './disassociate-lineage.ts';
import { exportIncident } from './export-incident.ts';
import { exportJournal } from './export-journal.ts';
import { followExecutions } from './follow-executions.ts';
import { importExisting } from './import-existing.ts';
import { listApps } from './list-apps.ts';
import { listDriftHistory } from './list-drift-history.ts';
import { listExecutions } from './list-executions.ts';
import { listInvitations } from './list-invitations.ts';
import { listSessions } from './list-sessions.ts';
import { listPipelines } from './list-pipelines.ts';
import { listLineage } from './list-lineage.ts';
import { listShares } from './list-shares.ts';
import { listContainments } from './list-containments.ts';
import { planStacks } from './plan-stacks.ts';
import { previewContainment } from './preview-containment.ts';
import { previewRelease } from './preview-release.ts';
import { readJournal } from './read-journal.ts';
import { releaseContainment } from './release-containment.ts';
import { reinvitePrincipal } from './reinvite-principal.ts';
import { rejectInvitation } from './reject-invitation.ts';
import { restartApp } from './restart-app.ts';
import { retryExecution } from './retry-execution.ts';
import { revealValue } from './reveal-value.ts';
import { scanUndeclared } from './scan-undeclared.ts';
import { showExecution } from './show-execution.ts';
import { showLineage } from './show-lineage.ts';
import { showSession } from './show-session.ts';
import { startExecution } from './start-execution.ts';
import { stopExecution } from './stop-execution.ts';
import { synthStacks } from './synth-stacks.ts';
import { unlockStack } from './unlock-stack.ts';
import { verifyJournal } from './verify-journal.ts';
import { watchExecution } from './watch-execution.ts';
import { watchInvitations } from './watch-invitations.ts';

/** Every command; to add one: a file beside this one and a line here. */
export const COMMANDS = [
  acceptInvitation,
  applyBundle,
  associateLineage,
  checkLineageGroups,
  auditCalls,
  checkManifest,
  compareExecutions,
  containUser,
  destroyApp,
  destroySpace,
  destroyUserProfile,
  detectDrift,
  disassociateLineage,
  exportIncident,
  exportJournal,
  followExecutions,
  importExisting,
  listContainments,
  listApps,
  listDriftHistory,
  listExecutions,
  listInvitations,
  listSessions,
  listPipelines,
  listLineage,
  listShares,
  planStacks,
  previewContainment,
  previewRelease,
  readJournal,
  releaseContainment,
  reinvitePrincipal,
  rejectInvitation,
  restartApp,
  retryExecution,
  revealValue,
  scanUndeclared,
  showExecution,
  showLineage,
  showSession,
  startExecution,
  stopExecution,
  synthStacks,
  unlockStack,
  verifyJournal,
  watchExecution,
  watchInvitations,
] as const;
