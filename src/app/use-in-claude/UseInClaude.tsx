import { lazy, Suspense, useState } from 'react';
import { loadUseInClaude } from '../later.ts';

const UseInClaudeDialog = lazy(loadUseInClaude);

export interface UseInClaudeProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The dialog, once it is wanted. It stays mounted then, so that it can give the focus back. */
export function UseInClaude({ isOpen, onClose }: UseInClaudeProps) {
  const [wasOpened, setWasOpened] = useState(isOpen);
  if (isOpen && !wasOpened) setWasOpened(true);
  if (!wasOpened) return null;
  return (
    <Suspense fallback={null}>
      <UseInClaudeDialog isOpen={isOpen} onClose={onClose} />
    </Suspense>
  );
}
