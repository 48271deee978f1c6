import { useMemo } from 'react';
import { hideFileTexts } from '../model/hidden-files.ts';
import type { LoadedFile } from '../model/loaded-file.ts';
import { useAppState } from './use-app-state.ts';
import { useView } from './use-view.ts';

/** Whether names are hidden: then nothing of a log or its files that could name somebody may be drawn or saved. */
export function useHidesNames(): boolean {
  return useView((view) => view.selection.hidesNames);
}

/** The loaded files as they may be shown; undefined on the empty page. */
export function useFiles(): readonly LoadedFile[] | undefined {
  const files = useAppState((state) => state.status?.files);
  const hidesNames = useHidesNames();
  return useMemo(
    () => (files !== undefined && hidesNames ? hideFileTexts(files) : files),
    [files, hidesNames],
  );
}
