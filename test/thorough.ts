/**
 * Whether everything is looked at, and what is random goes on for longer: with THOROUGH=1, as in .ci/run. Otherwise the
 * tests are done in less than two minutes.
 */
export const THOROUGH = process.env.THOROUGH === '1';
