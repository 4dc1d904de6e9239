import { row, type Figure } from '../figure.ts';
import { INVITED, loadedPackages } from '../loaded-packages.ts';
import { environment, exampleProject } from '../place.ts';

/** cdktf, AWS clients and Ink only where they are needed: how many packages come along uninvited. */
export const imports: Figure = {
  name: 'imports',
  about: 'heavy packages that a command loads without need',
  measure() {
    const cwd = exampleProject();
    const rows = Object.entries(INVITED).map(([line, allowed]) => {
      const uninvited = loadedPackages(line.split(' '), cwd, environment(cwd)).filter(
        (name) => !allowed.includes(name),
      );
      return row(`imports of ${line}`, 'packages', uninvited.length, null, { atMost: 0 }, uninvited.join(' '));
    });
    return Promise.resolve(rows);
  },
};
