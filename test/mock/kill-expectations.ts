import { ACCEPT, sha256 } from './harness.ts';

/** What a registry that may die at any moment has to hold: for each path the digest of its content, or nothing. */
export interface Expectations {
  /** A request goes out that makes the contents of the paths these. Until it is answered, each may be the old or the new. */
  begin(changes: ReadonlyMap<string, string | undefined>): void;
  /** It was acknowledged. From now on it is the new. */
  acknowledge(changes: ReadonlyMap<string, string | undefined>): void;
  /** Asks a registry for everything that was touched since the last time, or for all, and says what is wrong. */
  check(url: string, all?: boolean): Promise<string[]>;
  /** What a path had when it was last acknowledged or checked. */
  contentAt(path: string): string | undefined;
  /** How many changes were. */
  readonly acknowledged: number;
}

interface Expectation {
  readonly settled: string | undefined;
  readonly pending: readonly (string | undefined)[];
}

const NOTHING: Expectation = { settled: undefined, pending: [] };

export function createExpectations(): Expectations {
  const expectations = new Map<string, Expectation>();
  const touched = new Set<string>();
  let acknowledged = 0;

  const checkPath = async (url: string, path: string): Promise<string[]> => {
    const { settled, pending } = expectations.get(path) ?? NOTHING;
    const allowed = [settled, ...pending];
    const answer = await fetch(`${url}${path}`, { headers: ACCEPT });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (answer.status !== 200 && answer.status !== 404) return [`${path}: ${answer.status} ${bytes}`];
    const found = answer.status === 200 ? sha256(bytes) : undefined;
    expectations.set(path, { settled: found, pending: [] });
    return allowed.includes(found) ? [] : [`${path}: expected ${allowed.join(' or ')}, got ${found}`];
  };

  return {
    begin(changes) {
      for (const [path, content] of changes) {
        const { settled, pending } = expectations.get(path) ?? NOTHING;
        expectations.set(path, { settled, pending: [...pending, content] });
        touched.add(path);
      }
    },
    acknowledge(changes) {
      acknowledged += 1;
      for (const [path, content] of changes) expectations.set(path, { settled: content, pending: [] });
    },
    async check(url, all = false) {
      const wrong: string[] = [];
      for (const path of all ? expectations.keys() : touched) wrong.push(...(await checkPath(url, path)));
      touched.clear();
      return wrong;
    },
    contentAt: (path) => expectations.get(path)?.settled,
    get acknowledged() {
      return acknowledged;
    },
  };
}
