// Lints the published descriptions; ends with 1 when one of them has an error.
//
//   node lint.mjs                               asyncapi.yaml of this project
//   node lint.mjs RULESET OPENAPI [OPENAPI...]  also these OpenAPI documents, by this Spectral ruleset
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser, fromFile } from '@asyncapi/parser';

const ERROR = 0;
const SPECTRAL = here('node_modules/@stoplight/spectral-cli/dist/index.js');
const ASYNCAPI = here('../src/main/resources/asyncapi.yaml');

function here(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}

function fail(message) {
  console.error(`lint: ${message}`);
  process.exit(2);
}

async function asyncApiParses() {
  const { diagnostics } = await fromFile(new Parser(), ASYNCAPI).parse();
  const errors = diagnostics.filter(({ severity }) => severity === ERROR);
  errors.forEach(({ code, message, path }) => console.error(`${ASYNCAPI} ${path.join('.')}: ${message} (${code})`));
  console.log(`lint: asyncapi.yaml: ${errors.length} errors by the AsyncAPI parser`);
  return errors.length === 0;
}

function passes(ruleset, document) {
  const options = ['lint', '--ruleset', ruleset, '--fail-severity', 'error', '--display-only-failures', '--quiet'];
  const { status, error } = spawnSync(process.execPath, [SPECTRAL, ...options, document], { stdio: 'inherit' });
  if (error) {
    fail(`Spectral did not start: ${error.message}`);
  }
  console.log(`lint: ${basename(document)}: ${status === 0 ? 'no errors' : 'errors'} by ${basename(ruleset)}`);
  return status === 0;
}

const [ruleset, ...documents] = process.argv.slice(2);
if (ruleset && documents.length === 0) {
  fail('a ruleset, but no OpenAPI document to hold against it');
}
[ruleset, ...documents]
  .filter((file) => file && !existsSync(file))
  .forEach((file) => fail(`there is no ${file}`));

const results = [
  await asyncApiParses(),
  passes(here('asyncapi-ruleset.yaml'), ASYNCAPI),
  ...documents.map((document) => passes(ruleset, document)),
];
process.exit(results.every(Boolean) ? 0 : 1);
