import { policyProblem } from '../../access/policy-problem.ts';
import { efsOperation, fail } from './model/efs.ts';
import { fileSystemNamed, fileSystems, onFileSystem } from './model/file-systems.ts';

export const putFileSystemPolicy = efsOperation({
  name: 'PutFileSystemPolicy',
  mutates: true,
  ...onFileSystem,
  handle: (input, call) => {
    const file = fileSystemNamed(call, input.FileSystemId);
    const policy = input.Policy ?? '';
    const problem = policyProblem(policy, 'resource');
    if (problem !== undefined) return fail('InvalidPolicyException', problem);
    fileSystems.change(call.world, file, { body: { policy } });
    return { FileSystemId: file.name, Policy: policy };
  },
});
