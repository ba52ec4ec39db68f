// What the page of model-worker.spec.ts loads.
export { ModelClient } from '../../../src/reader/model/model-client.ts';
export { openWorker } from '../../../src/reader/model/open-worker.ts';
export { pocketModel } from '../../../src/reader/model/pocket-model.ts';
