import { dockerRegistry } from './docker-registry.ts';
import { goPeers } from './go-peers.ts';
import { nodeAlone } from './node-alone.ts';
import { ours } from './ours.ts';
import type { PeerEntry } from './peer.ts';
import { prism } from './prism.ts';

/** Every peer, in the order of the tables. */
export const PEERS: readonly PeerEntry[] = [...ours, dockerRegistry, ...goPeers, prism, nodeAlone];

/** The peers that one word of the command line means: a peer's own name, or `ours` for all of ours. */
export function peersNamed(word: string): readonly PeerEntry[] {
  return PEERS.filter(({ name }) => name === word || (word === 'ours' && ours.some((variant) => variant.name === name)));
}
