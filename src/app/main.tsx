import './styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppStore } from '../state/app-store.ts';
import { StoreContext } from '../state/store-context.ts';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { loadEngine, preloadEverything } from './later.ts';
import { ownTheWindow } from './own-the-window.ts';

const store = new AppStore(async () => (await loadEngine()).engine);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ErrorBoundary>
      <StoreContext value={store}>
        <App />
      </StoreContext>
    </ErrorBoundary>
  </StrictMode>,
);

ownTheWindow();
preloadEverything();
