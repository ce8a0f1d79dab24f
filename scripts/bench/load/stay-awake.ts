/**
 * Keeps this process from sleeping between two answers, until the function it returns is called. An answer to a process
 * that sleeps wakes its core up, which on a virtual machine can cost the server more than all the rest of a request, and
 * the more the slower the server is: what we would measure is the machine.
 */
export function stayAwake(): () => void {
  let awake = true;
  const turn = (): void => {
    if (awake) setImmediate(turn);
  };
  turn();
  return () => {
    awake = false;
  };
}
