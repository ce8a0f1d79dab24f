import { formatTable } from '../table.ts';
import type { JudgedAim } from './aims.ts';
import type { Column } from './case.ts';
import { formatNumber, formatSpread, spreadOf } from './figures.ts';
import type { MissingPeer } from './peers/peer.ts';
import type { CaseResult, PeerResult } from './run.ts';

const REFERENCE = 'docker-registry';
/** A server that is less busy than this, in percent of its core, could have done more: the client was the limit. */
const FULLY_BUSY = 90;

/** A case as a heading and a Markdown table: a row for each peer, medians with the least and the most. */
export function formatCase(result: CaseResult): string {
  const { name, title, columns } = result.case;
  const compared = columns.find((column) => column.compared);
  const reference = result.peers.find(({ peer }) => peer.name === REFERENCE);
  const base = compared && reference && spreadOf(reference.rounds, compared.key)?.median;
  const isFair = reference !== undefined && isFullyBusy(reference);
  const header = ['', ...columns.map((column) => column.title), ...(base === undefined ? [] : [`x ${REFERENCE}`])];
  const rows = result.peers
    .filter(({ rounds }) => rounds.length > 0)
    .map((of) => [
      of.peer.title,
      ...columns.map((column) => cell(of, column)),
      ...(base === undefined ? [] : [times(of, compared, base, isFair)]),
    ]);
  const notes = result.peers.flatMap(noteOn);
  const parts = [
    `## ${name}: ${title}`,
    ...(rows.length > 0 ? [formatTable(header, rows)] : []),
    ...(notes.length > 0 ? [notes.join('\n')] : []),
  ];
  return parts.join('\n\n');
}

/** The aims with what was measured beside each. */
export function formatAims(aims: readonly JudgedAim[]): string {
  const rows = aims.map(({ text, figures, verdict }) => [text, figures, verdict]);
  const notes = aims.some(({ verdict }) => verdict === 'not judged')
    ? ['Not judged: a quick run is too small, and memory and start are judged by the built package only.']
    : [];
  return ['## aims', formatTable(['aim', 'median', ''], rows), ...notes].join('\n\n');
}

export function formatMissing(missing: readonly MissingPeer[]): string {
  return missing.map(({ name, reason }) => `- not measured: ${name} (${reason})`).join('\n');
}

function cell({ rounds }: PeerResult, { key, decimals }: Column): string {
  const spread = spreadOf(rounds, key);
  return spread === undefined ? '' : formatSpread(spread, decimals);
}

/** How many times the reference; at least so many where this server could have done more and the reference could not. */
function times(of: PeerResult, column: Column | undefined, base: number, isFair: boolean): string {
  const median = column && spreadOf(of.rounds, column.key)?.median;
  if (median === undefined) return '';
  return `${isFair && !isFullyBusy(of) ? '>= ' : ''}${formatNumber(median / base, 2)}`;
}

function isFullyBusy({ rounds }: PeerResult): boolean {
  return (spreadOf(rounds, 'server')?.median ?? 100) >= FULLY_BUSY;
}

function noteOn({ peer, leftOut, failure }: PeerResult): string[] {
  if (leftOut !== undefined) return [`- ${peer.name}: left out, ${leftOut}`];
  if (failure !== undefined) return [`- ${peer.name}: FAILED, ${failure}`];
  return [];
}
