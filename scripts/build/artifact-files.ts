import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { FILE_NAMES } from '../../src/artifact/settings.ts';
import * as definitions from '../../src/model/definition-texts.ts';
import { buildArtifactCode } from './artifact-code.ts';

const query = '?artifact-files';
const virtualPrefix = '\0artifact-files:';

/** The files for a Claude project, by their names in `dist/artifact/`. */
export async function artifactFiles(root = process.cwd()): Promise<Readonly<Record<string, string>>> {
  const { code } = await buildArtifactCode(root);
  return {
    'usage-analytics.jsx': code,
    'project-instructions.md': filledIn(`${root}/src/artifact/project-instructions.md`),
    'README.md': filledIn(`${root}/src/artifact/admin-guide.md`),
  };
}

/** `{{users}}` stands for the definition of that name, `{{fileNames}}` for the names that the starter looks for. */
function filledIn(path: string): string {
  const words: Readonly<Record<string, string>> = {
    ...definitions,
    fileNames: FILE_NAMES.map((name) => `\`${name}\``).join(', '),
  };
  return readFileSync(path, 'utf8').replaceAll(/\{\{(\w+)\}\}/g, (_, word: string) => {
    const text = words[word];
    if (text === undefined) throw new Error(`${path} asks for {{${word}}}, which nobody defines.`);
    return text;
  });
}

/**
 * Writes the files for a Claude project beside the page, and hands them to the page as texts: `import files from '…?artifact-files'`.
 *
 * As texts, because the page may fetch nothing and the page in one file has nothing beside it.
 */
export function artifactFilesPlugin(isWritten: boolean): Plugin {
  let files: ReturnType<typeof artifactFiles> | undefined;
  return {
    name: 'artifact-files',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith(query) ? virtualPrefix : null),
    async load(id) {
      if (id !== virtualPrefix) return null;
      files ??= artifactFiles();
      const texts = JSON.stringify(await files);
      // The page in one file holds them in a script, and hashes what stands between such tags.
      const tag = /<\/?(?:style|script)\b/i.exec(texts)?.[0];
      if (tag !== undefined) throw new Error(`The files for a Claude project must not hold "${tag}".`);
      return `export default ${texts};`;
    },
    async generateBundle() {
      if (!isWritten) return;
      files ??= artifactFiles();
      for (const [name, source] of Object.entries(await files))
        this.emitFile({ type: 'asset', fileName: `artifact/${name}`, source });
    },
  };
}
