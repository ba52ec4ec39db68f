// npm start: installs what is missing, builds the site, serves it and says where.
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './install.mjs';
import { runTool } from './run.mjs';
import { serve } from './serve.mjs';

ensureInstalled();
const status = runTool('vite', ['build']);
if (status !== 0) process.exit(status);
const { address } = await serve({
  root: join(ROOT, 'dist'),
  base: process.env.BASE_PATH ?? '/',
  port: Number(process.env.PORT ?? 4173),
});
console.log(`\nVitrine is at ${address}\nCtrl + C stops it.`);
