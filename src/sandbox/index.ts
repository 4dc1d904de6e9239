export { asOutsider, type Outsider } from './outsider.ts';
export { ensureFolderSandbox, findFolderSandbox } from './folder/folder-sandbox.ts';
export { sandboxAdmin } from './server/admin-client.ts';
export { startSandbox } from './server/start-sandbox.ts';
export type {
  RunningSandbox,
  SandboxAddress,
  SandboxAdmin,
  SandboxCall,
  SandboxInfo,
  SandboxOptions,
} from './ports.ts';
