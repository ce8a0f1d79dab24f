import type { RequirementName } from '../../generated/requirements.ts';
import type { MockOptions } from '../../scripts/mock/node/create.ts';
import type { TestRegistry } from '../mock/harness.ts';

/** Starts a registry that is closed when the check ends. */
export type Start = (options?: MockOptions) => Promise<TestRegistry>;

/** Decides over HTTP whether the mock keeps a requirement. */
export type Check = (start: Start) => Promise<void>;

/** Checks by the requirement they decide. A name that is none does not compile. */
export type Checks = Readonly<Partial<Record<RequirementName, Check>>>;
