import { createContext } from 'react';

/** Where popovers are put: into the dialog they belong to, because everything outside of an open one is inert and below it. Null: at the end of the page. */
export const OverlayHome = createContext<HTMLElement | null>(null);
