import './styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppStore } from '../state/app-store.ts';
import { StoreContext } from '../state/store-context.ts';
import { ViewContext } from '../state/use-view.ts';
import { ViewStore } from '../state/view-store.ts';
import { App } from './App.tsx';
import { browserHistory } from './browser-history.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { loadEngine, preloadEverything } from './later.ts';
import { ownTheWindow } from './own-the-window.ts';

const views = new ViewStore(browserHistory());
const store = new AppStore(async () => (await loadEngine()).engine, views);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ErrorBoundary>
      <StoreContext value={store}>
        <ViewContext value={views}>
          <App />
        </ViewContext>
      </StoreContext>
    </ErrorBoundary>
  </StrictMode>,
);

ownTheWindow();
preloadEverything();
