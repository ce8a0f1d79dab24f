import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { MAX_SEGMENTS } from './emit/path-expanded.ts';
import { UsageError } from './expected-error.ts';
import { asExamplesMock } from './judge/examples-mock.ts';
import type { Document } from './model/model.ts';

const HELP = `Usage: npm run mock:examples -- [options]

Serves the examples of the description with prism-cli: every request gets the example of a response, and nothing is
stored. Names of up to ${MAX_SEGMENTS} segments are routed. Ask for another response with "Prefer: code=404". The first line on
stdout is a JSON object with the url; SIGTERM ends it.

For a registry that works, run: npm run mock

  --port N          the port; 0 picks a free one (default: 4010)
  --host HOST       the address to listen on (default: 127.0.0.1)
  --document FILE   the path-expanded description (default: generated/profiles/path-expanded.json)
  --help            print this`;

const PRISM = fileURLToPath(new URL('../node_modules/.bin/prism', import.meta.url));

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      host: { type: 'string', default: '127.0.0.1' },
      document: { type: 'string', default: 'generated/profiles/path-expanded.json' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const port = Number(values.port);
  if (!/^[0-9]+$/.test(values.port) || port > 65535) throw new UsageError(`--port: expected a number from 0 to 65535; came ${values.port}`);

  const folder = mkdtempSync(join(tmpdir(), 'oci-examples-'));
  try {
    const file = join(folder, 'openapi.json');
    writeFileSync(file, JSON.stringify(asExamplesMock(readDocument(values.document))));
    return await serve(file, values.host, values.port);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function readDocument(file: string): Document {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Document;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--document: expected an OpenAPI document in JSON (npm run generate writes it): ${message}`);
  }
}

/** Runs prism-cli until a signal or its own end, and says what to exit with. */
async function serve(file: string, host: string, port: string): Promise<number> {
  // Without the flag a request that Prism cannot read would end the server.
  const prism = spawn(process.execPath, ['--unhandled-rejections=warn', PRISM, 'mock', file, '--port', port, '--host', host], {
    env: { ...process.env, NODE_ENV: 'development', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let isEnding = false;
  const end = () => {
    isEnding = true;
    prism.kill();
  };
  process.once('SIGTERM', end).once('SIGINT', end);
  const ended = once(prism, 'exit');

  const output = await readUntilListening(prism);
  const url = /Prism is listening on (http:\S+)/.exec(output)?.[1];
  if (url !== undefined) console.log(JSON.stringify({ url }));
  await ended;
  if (isEnding) return 0;
  console.error(url === undefined ? explain(output, host, port) : 'prism-cli ended by itself');
  return 1;
}

/** What Prism writes until it listens or ends. Later it writes a line for each request, which is dropped. */
function readUntilListening(prism: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk;
      if (!/Prism is listening on \S+\n/.test(output)) return;
      prism.stdout?.off('data', collect).resume();
      prism.stderr?.off('data', collect).pipe(process.stderr);
      resolve(output);
    };
    prism.stdout?.on('data', collect);
    prism.stderr?.on('data', collect);
    prism.once('close', () => resolve(output));
  });
}

function explain(output: string, host: string, port: string): string {
  if (output.includes('EADDRINUSE')) return `port ${port} on ${host} is in use; choose another with --port`;
  return `prism-cli did not start: ${output.trim().split('\n').at(-1) ?? ''}`;
}
