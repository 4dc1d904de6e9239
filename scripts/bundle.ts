import { join, relative } from 'node:path';

/**
 * Bundles programs of ours into a few files below `dist/FOLDER`, one for each part that is loaded by itself: who loads its
 * modules one by one needs most of its time for that. Only what is ours; packages stay where npm puts them. What is bundled
 * finds its siblings as if it lay where it was compiled to.
 */
export async function bundle(
  root: string,
  dist: string,
  folder: string,
  programs: Readonly<Record<string, string>>,
): Promise<void> {
  const { rolldown } = await import('rolldown');
  const out = join(dist, folder);
  const build = await rolldown({
    input: Object.fromEntries(Object.entries(programs).map(([name, source]) => [name, join(root, source)])),
    platform: 'node',
    external: (id) => !/^[./]/.test(id),
    plugins: [
      {
        name: 'as-if-compiled',
        transform(code, id) {
          if (!code.includes('import.meta.url')) return null;
          const compiled = join(dist, relative(root, id)).replace(/\.tsx?$/, '.js');
          const place = JSON.stringify(relative(out, compiled));
          return { code: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`) };
        },
      },
    ],
  });
  try {
    await build.write({ dir: out, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' });
  } finally {
    await build.close();
  }
}
