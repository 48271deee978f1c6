import { useEffect, useState } from 'react';

/**
 * Takes files dropped anywhere on the window and gives whether files hang over it right now. Drags that carry no files (a marked word, a picture of
 * the page) are none of its business.
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    /* Entering a child comes before leaving its parent: what was entered and not yet left decides, not the last event. */
    const entered = new Set<EventTarget>();
    const update = (): void => setIsOver(entered.size > 0);
    const withFiles =
      (handle: (event: DragEvent) => void) =>
      (event: DragEvent): void => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        handle(event);
        update();
      };
    const stop = new AbortController();
    const listen = (
      type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      handle: (event: DragEvent) => void,
    ) => window.addEventListener(type, withFiles(handle), { signal: stop.signal });
    listen('dragenter', ({ target }) => target !== null && entered.add(target));
    listen('dragleave', ({ target }) => target !== null && entered.delete(target));
    listen('dragover', () => {});
    listen('drop', (event) => {
      entered.clear();
      onFiles([...(event.dataTransfer?.files ?? [])]);
    });
    return () => stop.abort();
  }, [onFiles]);
  return isOver;
}
