import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../model/model.ts';
import { runTool, ToolError } from './tool.ts';

const CONFIG = fileURLToPath(new URL('redocly.yaml', import.meta.url));

/** What Redocly prints for each document, as far as we read it. */
interface Report {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly location: readonly {
      readonly source: { readonly ref: string };
      readonly start?: { readonly line: number; readonly col: number };
    }[];
  }[];
}

/**
 * Has Redocly read the description and its flows. The only file that knows Redocly.
 *
 * @param folder Path of the spec folder; the files of the findings are relative to it.
 */
export async function lintWithRedocly(folder: string): Promise<Finding[]> {
  const flows = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.arazzo.yaml'));
  const documents = ['openapi.yaml', ...flows.map((file) => file.replaceAll('\\', '/')).sort()];
  const { stdout, stderr } = await runTool(
    'redocly',
    ['lint', ...documents, '--format=json', '--max-problems=1000', '--config', CONFIG],
    folder,
  );
  const reports = readReports(stdout);
  if (reports.length !== documents.length) throw new ToolError('redocly', stderr);
  return reports.flatMap(({ problems }) =>
    problems.map(({ ruleId, message, location: [first] }) => ({
      rule: ruleId,
      file: first?.source.ref ?? 'openapi.yaml',
      line: first?.start?.line ?? 1,
      column: first?.start?.col ?? 1,
      message,
    })),
  );
}

/** One JSON text a document, without anything between them. */
function readReports(stdout: string): Report[] {
  const texts = stdout.split(/(?<=^\})\s*(?=\{)/m).filter((text) => text.trim() !== '');
  try {
    return texts.map((text) => JSON.parse(text) as Report);
  } catch {
    throw new ToolError('redocly', stdout);
  }
}
