/** How the server of a peer is started. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  /** The first line on stdout is a JSON object with the `url`; otherwise it listens on the port it was given. */
  readonly tellsUrl: boolean;
  /** The command is Node itself, so that it can be made to report the memory in use. */
  readonly isNode: boolean;
}

/** A registry to be measured, in one configuration. */
export interface Peer {
  readonly name: string;
  /** What runs, with its version. */
  readonly title: string;
  readonly ours: boolean;
  /** It stores nothing and answers with examples, so that only the shape of its answers can be checked. */
  readonly stateless: boolean;
  /** It is no registry and gives the manifest of the bench for everything, as a measure of what a server costs by itself. */
  readonly oneAnswer?: true;
  /** @param folder an empty folder of its own. */
  launch(folder: string, port: number): Launch;
}

/** A peer that cannot be measured here, and why. */
export interface MissingPeer {
  readonly name: string;
  readonly reason: string;
}

/** A peer by the name the command line knows it by, looked for only when it is wanted. */
export interface PeerEntry {
  readonly name: string;
  find(): Promise<Peer | MissingPeer>;
}
