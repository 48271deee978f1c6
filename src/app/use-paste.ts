import { useEffect } from 'react';

/** Takes pasted files, or pasted text as a file, unless the reader is typing somewhere. */
export function usePaste(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener(
      'paste',
      (event) => {
        if (event.target instanceof HTMLInputElement || event.clipboardData === null) return;
        const files = [...event.clipboardData.files];
        const text = event.clipboardData.getData('text/plain');
        if (files.length === 0 && text.trim() === '') return;
        event.preventDefault();
        onFiles(files.length > 0 ? files : [new File([text], 'Pasted text')]);
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, [onFiles]);
}
