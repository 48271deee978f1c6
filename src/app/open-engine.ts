import { createEngine, type Engine } from '../engine/engine.ts';
import { spawnWorker } from './spawn-worker.ts';

/** The page's one engine. In a module of its own, so that the worker's source arrives after the first paint. */
export const engine: Engine = createEngine(spawnWorker);
