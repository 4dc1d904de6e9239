import { efsOperation, efsPage } from './model/efs.ts';
import { fileSystemNamed, fileSystems, onFileSystem, toFileSystem } from './model/file-systems.ts';

export const describeFileSystems = efsOperation({
  name: 'DescribeFileSystems',
  mutates: false,
  ...onFileSystem,
  handle: (input, call) => {
    const all = input.FileSystemId === undefined ? fileSystems.own(call) : [fileSystemNamed(call, input.FileSystemId)];
    const found = all.filter((one) => [undefined, one.body.CreationToken].includes(input.CreationToken));
    const { items, rest } = efsPage(call, found, input);
    return { FileSystems: items.map((one) => toFileSystem(call, one)), ...rest };
  },
});
