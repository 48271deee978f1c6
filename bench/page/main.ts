import type { Answers } from '../answers/answers.ts';
import type { PipelineName } from './pipelines/pipeline.ts';
import { ON_MAIN_THREAD, PIPELINES } from './pipelines/pipelines.ts';

/* The page of one pipeline, `?pipeline=<name>`: choosing a file runs it. `#from-to` takes that range of bytes, the entry of a ZIP. */

type Run = (file: File) => Promise<Answers | null>;
type FromWorker = { readonly kind: 'ready' } | { readonly kind: 'answers'; readonly answers: Answers | null };

const name = new URLSearchParams(location.search).get('pipeline') as PipelineName;
const run = ON_MAIN_THREAD.has(name) ? (await PIPELINES[name]()).run : await startWorker(name);

document.querySelector('input')!.addEventListener('change', async ({ currentTarget }) => {
  const [file] = (currentTarget as HTMLInputElement).files!;
  try {
    const answers = await run(chosenPart(file!));
    window.loadWatch.end({ answers });
  } catch (reason) {
    window.loadWatch.end({ error: String(reason) });
  }
});
document.body.dataset['ready'] = 'true';

function chosenPart(file: File): File {
  const [from, to] = location.hash.slice(1).split('-').map(Number);
  if (!from || !to) return file;
  return Object.assign(file.slice(from, to, 'application/zip'), { name: file.name }) as File;
}

function startWorker(pipeline: PipelineName): Promise<Run> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: pipeline });
  return new Promise((started, failed) => {
    let answered: (answers: Answers | null) => void = () => {};
    let broke: (reason: Error) => void = failed;
    worker.onerror = (event) => broke(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'answers') return answered(data.answers);
      started(
        (file) =>
          new Promise((resolve, reject) => {
            [answered, broke] = [resolve, reject];
            worker.postMessage(file);
          }),
      );
    };
  });
}
