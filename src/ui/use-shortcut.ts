import { useEffect } from 'react';

/** Runs `action` on Ctrl or Cmd with `key`, wherever the focus is. No key, no shortcut. */
export function useShortcut(key: string | undefined, action: () => void): void {
  useEffect(() => {
    if (key === undefined) return;
    const stop = new AbortController();
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key.toLowerCase() !== key || !(event.ctrlKey || event.metaKey)) return;
        if (event.shiftKey || event.altKey) return;
        event.preventDefault();
        action();
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, [key, action]);
}
