// Computed from spec/ by `npm run generate`. Do not edit.

import type { OperationId } from './routes.ts';

/** What is wrong with a value: where in it (a JSON pointer), and what was expected. */
export interface ValidationError {
  readonly instancePath: string;
  readonly message?: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Says whether a value is valid; if not, `errors` says why, until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}

type Validators = Readonly<Record<string, Validator>>;

/** The validators of each operation, by name of the parameter or header, or by media type of the body. */
export declare const validators: Readonly<
  Record<
    OperationId,
    {
      readonly path: Validators;
      readonly query: Validators;
      readonly header: Validators;
      readonly body: Validators;
      readonly responses: Readonly<Record<string, { readonly headers: Validators; readonly bodies: Validators }>>;
    }
  >
>;
