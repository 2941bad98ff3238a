import type { Print } from '../../api/descriptor';
import { post } from '../../api/http';
import type { Values } from '../../api/types';
import { filled } from './records';

interface Paper {
  content: string;
  name: string;
}

/** The parameters of a paper; those that nobody fills are left out. */
export function parametersOf({ parameters = {} }: Print, records: Values[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters)
      .map(([name, value]) => [name, decodeURIComponent(filled(value, ...records))] as const)
      .filter(([, value]) => value !== ''),
  );
}

/** Has a paper made and hands it to the browser, which keeps it as a file. Gives its name. */
export async function printed(print: Print, records: Values[]): Promise<string> {
  const paper = await post<Paper>('/api/prints', { kind: print.kind, parameters: parametersOf(print, records) });
  const link = document.createElement('a');
  link.href = paper.content;
  link.download = paper.name;
  link.click();
  return paper.name;
}
