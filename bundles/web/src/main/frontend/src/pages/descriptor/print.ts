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

/** Has a paper made and opens it in a window of its own. The window opens at the click, or browsers would hold it back. */
export async function printed(print: Print, records: Values[]): Promise<void> {
  const sheet = window.open('', '_blank');
  try {
    const paper = await post<Paper>('/api/prints', { kind: print.kind, parameters: parametersOf(print, records) });
    if (sheet) {
      sheet.opener = null;
      sheet.location.replace(paper.content);
    } else {
      window.location.assign(paper.content);
    }
  } catch (failure) {
    sheet?.close();
    throw failure;
  }
}
