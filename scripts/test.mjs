// npm test [-- step …]: every gate of the house, in order; or only the steps named.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled, ROOT, stop } from './install.mjs';
import { runTool } from './run.mjs';

/** Holds the site built for the browser tests (tests/e2e/support/site.ts reads it there) and the runners' reports. */
const SCRATCH = join(ROOT, '.cache', 'test');
const SUB_PATH = '/interpretability/';
const UNIT_REPORT = join(SCRATCH, 'unit.json');
const BROWSER_REPORT = join(SCRATCH, 'e2e.json');

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{ name: string, what: string, run: () => number | Promise<number>, counts?: () => Counts, needs?: string }} Step
 */

/** @type {Step[]} */
const STEPS = [
  { name: 'types', what: 'TypeScript, strict', run: () => runTool('tsc', ['--noEmit']) },
  { name: 'lint', what: 'lint and format', run: () => runTool('biome', ['check']) },
  {
    name: 'unit',
    what: 'unit tests and pictures of figures',
    run: () =>
      runTool(
        'vitest',
        ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
        asGate(),
      ),
    counts: unitCounts,
  },
  {
    name: 'data',
    what: 'committed data equals what its recipes make',
    run: () => runTool('tsx', ['scripts/data.ts', '--check']),
  },
  {
    name: 'build',
    what: 'the site at / and under a sub-path',
    run: () => runTool('vite', ['build']) || buildUnderSubPath(),
  },
  {
    name: 'e2e',
    what: 'every page in a real browser, links and sizes',
    run: testInBrowser,
    counts: browserCounts,
    needs: 'build',
  },
];

/** A gate writes no snapshots and accepts no `.only`, on any machine. */
const asGate = () => ({ ...process.env, CI: 'true' });

const buildUnderSubPath = () =>
  runTool('vite', ['build', '--outDir', join(SCRATCH, 'site'), '--emptyOutDir', '--logLevel', 'warn'], {
    ...process.env,
    BASE_PATH: SUB_PATH,
  });

async function testInBrowser() {
  const CHROMIUM_PATH = await ensureBrowser();
  return runTool('playwright', ['test'], {
    ...asGate(),
    CHROMIUM_PATH,
    PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_REPORT,
  });
}

/** @returns {Counts} */
function unitCounts() {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(UNIT_REPORT, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}

/** @returns {Counts} a test that passed only when repeated counts as failed */
function browserCounts() {
  const { stats } = JSON.parse(readFileSync(BROWSER_REPORT, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/**
 * Runs a step and counts it: by its own tests, or as one. A test runner that stops before it reports is one failure.
 * @param {Step} step
 * @returns {Promise<Counts>}
 */
async function runStep(step) {
  let status = 1;
  try {
    status = await step.run();
    const counts = step.counts?.() ?? { passed: status === 0 ? 1 : 0, failed: 0 };
    return { ...counts, failed: status === 0 ? counts.failed : Math.max(counts.failed, 1) };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

const started = Date.now();
const seconds = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  stop(
    `There is no step called “${unknown[0]}”. The steps are: ${STEPS.map(({ name }) => name).join(', ')}.`,
  );
}
ensureInstalled();
// Old reports go, so that a runner that stops early is not counted by yesterday's numbers; the built site stays for “npm test -- e2e”.
for (const report of [UNIT_REPORT, BROWSER_REPORT]) rmSync(report, { force: true });
mkdirSync(SCRATCH, { recursive: true });

/** @type {{ step: Step, counts: Counts, time: string }[]} */
const results = [];
for (const step of STEPS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n── ${step.name}: ${step.what}`);
  const since = Date.now();
  const blocked = results.some((result) => result.step.name === step.needs && result.counts.failed > 0);
  if (blocked) console.error(`Not run, since ${step.needs} failed.`);
  const counts = blocked ? { passed: 0, failed: 1 } : await runStep(step);
  results.push({ step, counts, time: blocked ? '–' : seconds(since) });
}

console.log('\n── summary');
for (const { step, counts, time } of results) {
  const verdict = counts.failed === 0 ? 'passed' : 'FAILED';
  console.log(
    `${step.name.padEnd(6)} ${verdict}  ${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(4)} failed  ${time.padStart(8)}`,
  );
}
const total = results.reduce(
  (sum, { counts }) => ({ passed: sum.passed + counts.passed, failed: sum.failed + counts.failed }),
  { passed: 0, failed: 0 },
);
console.log(`in ${seconds(started)}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
