/** More files than this in one folder are no logs; the folder of a whole computer would never be walked to its end. */
const MAX_FILES = 10_000;

/** Files that systems put into folders by themselves. */
const CLUTTER = /^(?:\..*|Thumbs\.db|desktop\.ini)$/i;

/** What was dropped: files that are there at once, and those in folders, which have to be walked first. */
export interface DroppedFiles {
  readonly files: readonly File[];
  /** Null when no folder was dropped. Never rejects. */
  readonly filesInFolders: Promise<readonly File[]> | null;
}

/** What hangs over the page, or was dropped: files, a link, a piece of text; null for what is none of them. */
export type DragKind = 'files' | 'link' | 'text' | null;

/** What kind of thing is dragged, by the types it comes in. */
export function dragKindOf(types: readonly string[]): DragKind {
  if (types.includes('Files')) return 'files';
  if (types.includes('text/uri-list')) return 'link';
  return types.includes('text/plain') ? 'text' : null;
}

/**
 * The files of a drop. Must be called while the event is handled: afterwards the browser takes them back.
 *
 * Shape: folders are walked with all that is in them, without what systems put there (`.DS_Store`). A folder that the browser does not let
 * be walked – a page that was opened from disk may not – or that holds nothing comes as the unreadable file that the browser makes of it, so that reading it names it
 * as not loaded.
 */
export function filesOfDrop(data: DataTransfer): DroppedFiles {
  const files: File[] = [];
  const folders: Promise<readonly File[]>[] = [];
  for (const item of data.items) {
    if (item.kind !== 'file') continue;
    const file = item.getAsFile();
    const entry = item.webkitGetAsEntry?.() ?? null;
    if (entry?.isDirectory) folders.push(filesInFolder(entry as FileSystemDirectoryEntry, file));
    else if (file !== null) files.push(file);
  }
  return {
    files,
    filesInFolders: folders.length === 0 ? null : Promise.all(folders).then((all) => all.flat()),
  };
}

async function filesInFolder(
  folder: FileSystemDirectoryEntry,
  asFile: File | null,
): Promise<readonly File[]> {
  try {
    const files = await walk(folder);
    if (files.length > 0) return files;
  } catch {
    // Said by the reading of `asFile`.
  }
  return asFile === null ? [] : [asFile];
}

/** Folder by folder, not by calls inside calls: how deep folders nest is up to whoever made them. */
async function walk(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const files: File[] = [];
  const folders = [folder];
  for (let next = folders.shift(); next !== undefined && files.length < MAX_FILES; next = folders.shift()) {
    for (const entry of await entriesOf(next)) {
      if (entry.isDirectory) folders.push(entry as FileSystemDirectoryEntry);
      else if (!CLUTTER.test(entry.name)) files.push(await fileOf(entry as FileSystemFileEntry));
    }
  }
  return files;
}

/** Browsers give the entries of a folder in portions; an empty one is the last. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return entries;
    entries.push(...portion);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
