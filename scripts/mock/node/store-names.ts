/** What `--store` calls the store in memory. Anything else is a folder. */
export const MEMORY = 'memory';
