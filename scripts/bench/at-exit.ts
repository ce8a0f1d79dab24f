const pending = new Set<() => void>();

/**
 * Has something done if this process ends before the function that comes back is called: a bench that is interrupted
 * leaves neither servers nor folders behind.
 */
export function atExit(act: () => void): () => void {
  if (pending.size === 0) process.once('exit', doAll);
  pending.add(act);
  return () => {
    pending.delete(act);
    if (pending.size === 0) process.off('exit', doAll);
  };
}

function doAll(): void {
  for (const act of pending) act();
}
