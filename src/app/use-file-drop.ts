import { useEffect, useState } from 'react';
import { type DragKind, dragKindOf, filesOfDrop } from './files-of-drop.ts';

/** What `useFileDrop` gives: whether files hang over the window right now, and what else was dropped last. */
export interface FileDrop {
  readonly isOver: boolean;
  /** A link or a text was dropped, in which nothing can be read. It is not followed and not kept. */
  readonly refused: 'link' | 'text' | null;
  readonly dismissRefused: () => void;
}

/**
 * Takes files and folders dropped anywhere on the window. A link or a text from elsewhere is refused, so that the browser does not leave the page for it;
 * drags that begin on the page itself, or end in a text field, are none of its business.
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void): FileDrop {
  const [isOver, setIsOver] = useState(false);
  const [refused, setRefused] = useState<FileDrop['refused']>(null);
  useEffect(() => {
    /* Entering a child comes before leaving its parent: what was entered and not yet left decides, not the last event. */
    const entered = new Set<EventTarget>();
    let isOwnDrag = false;
    const stop = new AbortController();
    const listen = (
      type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      handle: (event: DragEvent, kind: DragKind) => void,
    ): void =>
      window.addEventListener(
        type,
        (event) => {
          const kind = dragKindOf(event.dataTransfer?.types ?? []);
          if (kind === null || (kind !== 'files' && (isOwnDrag || isTextField(event.target)))) return;
          event.preventDefault();
          handle(event, kind);
          setIsOver(entered.size > 0);
        },
        { signal: stop.signal },
      );
    window.addEventListener('dragstart', () => (isOwnDrag = true), { signal: stop.signal });
    window.addEventListener('dragend', () => (isOwnDrag = false), { signal: stop.signal });
    listen('dragenter', ({ target }, kind) => kind === 'files' && target !== null && entered.add(target));
    listen('dragleave', ({ target }) => target !== null && entered.delete(target));
    listen('dragover', () => {});
    listen('drop', ({ dataTransfer }, kind) => {
      entered.clear();
      setRefused(kind === 'files' ? null : kind);
      if (kind !== 'files' || dataTransfer === null) return;
      const { files, filesInFolders } = filesOfDrop(dataTransfer);
      if (files.length > 0) onFiles(files);
      void filesInFolders?.then(onFiles);
    });
    return () => stop.abort();
  }, [onFiles]);
  return { isOver, refused, dismissRefused: () => setRefused(null) };
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
