import { useEffect, useSyncExternalStore } from 'react';

/* Keys that do something without Ctrl or Cmd. Whoever speaks to the computer sets them off by every word, so they can be turned off. */

let isOn = true;
const listeners = new Set<() => void>();

/** Whether single keys work, until the page is closed. */
export function useSingleKeysSwitch(): readonly [isOn: boolean, setOn: (isOn: boolean) => void] {
  const current = useSyncExternalStore(subscribe, () => isOn);
  return [current, setOn];
}

/** Runs the action of a key that is pressed by itself, except while somebody types, or while a menu, a dialog or a popover is open. */
export function useSingleKeys(actions: Readonly<Partial<Record<string, () => void>>>): void {
  useEffect(() => {
    const stop = new AbortController();
    const run = (event: KeyboardEvent): void => {
      const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
      if (action === undefined || !isOn || !isFree(event)) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', run, { signal: stop.signal });
    return () => stop.abort();
  }, [actions]);
}

function isFree(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
  if (event.defaultPrevented || event.isComposing) return false;
  return !isForTyping(event.target) && !isCovered();
}

/** Lists take letters, too: they jump to the choice that begins with it. */
function isForTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'file'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

function isCovered(): boolean {
  const overlays = document.querySelectorAll('dialog[open], [role="dialog"], [role="menu"]');
  return [...overlays].some((overlay) => overlay.checkVisibility());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setOn(on: boolean): void {
  isOn = on;
  for (const listener of listeners) listener();
}
