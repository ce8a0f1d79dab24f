import type { Json, Method } from '../model/model.ts';

/**
 * A flow: the one workflow of an Arazzo document, as plain data that can be sent to a browser. Expressions stay as they
 * are written; `readFlows` has made sure that they can be evaluated.
 */
export interface Workflow {
  /** The name of its file, such as `push-monolithic`. */
  readonly id: string;
  /** Its file in `spec/`. */
  readonly file: string;
  readonly workflowId: string;
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  /** The ids of the flows that put in place what this one needs. */
  readonly dependsOn: readonly string[];
  readonly inputs: readonly Input[];
  readonly steps: readonly Step[];
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Input {
  readonly name: string;
  readonly description: string;
  readonly default: Json;
}

export interface Step {
  readonly id: string;
  readonly description: string;
  readonly operation: StepOperation;
  /** The expression whose value is the URL to use (`x-oci-follow`), in place of the operation's path. */
  readonly follow?: string;
  readonly parameters: readonly StepParameter[];
  readonly requestBody?: { readonly contentType: string; readonly payload: Json };
  readonly successCriteria: readonly Criterion[];
  readonly onSuccess: readonly Action[];
  readonly onFailure: readonly Action[];
  readonly outputs: Readonly<Record<string, string>>;
}

/** What a step needs to know of its operation. */
export interface StepOperation {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  /** The media types of its successful documents. */
  readonly accept: readonly string[];
}

export interface StepParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  /** A literal, or an expression. */
  readonly value: Json;
}

export interface Criterion {
  readonly condition: string;
  /** The expression whose value has to match, where the condition is a regular expression. */
  readonly context?: string;
}

/** Where the flow goes on, if all criteria hold. */
export interface Action {
  readonly name: string;
  /** The id of a step; without one the flow ends. */
  readonly to?: string;
  readonly criteria: readonly Criterion[];
}
