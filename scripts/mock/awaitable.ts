import type { Awaitable } from '../../generated/handlers.ts';

/**
 * Goes on with a value: at once where it is there already, since waiting for a promise costs more than all the rest of
 * a small request.
 */
export function andThen<Value, Result>(value: Awaitable<Value>, next: (value: Value) => Awaitable<Result>): Awaitable<Result> {
  return value instanceof Promise ? value.then(next) : next(value);
}
