import { efsOperation, fail } from './model/efs.ts';
import { fileSystemNamed, onFileSystem } from './model/file-systems.ts';

export const describeFileSystemPolicy = efsOperation({
  name: 'DescribeFileSystemPolicy',
  mutates: false,
  ...onFileSystem,
  handle: (input, call) => {
    const { name, body } = fileSystemNamed(call, input.FileSystemId);
    if (body.policy === null) return fail('PolicyNotFound', `File system '${name}' has no policy.`);
    return { FileSystemId: name, Policy: body.policy };
  },
});
