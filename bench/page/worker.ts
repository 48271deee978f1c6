import type { PipelineName } from './pipelines/pipeline.ts';
import { PIPELINES } from './pipelines/pipelines.ts';

/* Runs one pipeline beside the page. `ready` is said once its code is there, as it is in a page that someone has opened. */

const pipeline = await PIPELINES[self.name as PipelineName]();

addEventListener('message', async ({ data: file }: MessageEvent<File>) => {
  postMessage({ kind: 'answers', answers: await pipeline.run(file) });
});

postMessage({ kind: 'ready' });
