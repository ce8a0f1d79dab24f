import { judgeExamples } from '../judge/examples.ts';
import type { Finding, Model } from '../model/model.ts';
import { fromPointer } from '../model/pointer.ts';

/** Puts every example of the description to Prism. */
export async function judgeWithPrism({ document, locate }: Model): Promise<Finding[]> {
  const findings = await judgeExamples(document);
  return findings.map(({ pointer, message }) => ({ rule: 'prism', ...locate('openapi.yaml', fromPointer(pointer)), message }));
}
