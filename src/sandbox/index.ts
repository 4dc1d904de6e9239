export { setLaptopTheft, type TheftScene } from './drills/laptop-theft/scene.ts';
export type { TheftSight } from './drills/laptop-theft/sight.ts';
export { asOutsider, type Outsider } from './outsider.ts';
export { ensureFolderSandbox, findFolderSandbox } from './folder/folder-sandbox.ts';
export { sandboxAdmin } from './server/admin-client.ts';
export { startSandbox } from './server/start-sandbox.ts';
export type {
  ActiveFault,
  FaultKind,
  FaultRule,
  RunningSandbox,
  SandboxAddress,
  SandboxAdmin,
  SandboxCall,
  SandboxExport,
  SandboxInfo,
  SandboxOptions,
} from './ports.ts';

/** The text of `docs/sandbox-coverage.md`; loads every client. */
export const sandboxCoverageMarkdown = async (): Promise<string> =>
  (await import('./services/coverage.ts')).sandboxCoverageMarkdown();
