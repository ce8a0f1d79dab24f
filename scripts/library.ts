/** What the package offers to programs. */

export { checkExchange, type ObservedExchange, type Violation } from './mock/contract.ts';
export type { ContractMode, ReportedViolation } from './mock/contract-mode.ts';
export type { LayoutSource } from './mock/node/layout/open.ts';
export { type RunningRegistry, type StartOptions, startRegistry } from './mock/node/start-registry.ts';
export type { Store } from './mock/store.ts';
