import { useEffect, useRef } from 'react';

const savers: (() => void)[] = [];

/** Ctrl+S (⌘S) saves the form that was opened last. */
export function useSaveKey(save: () => void): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const saver = () => latest.current();
    savers.push(saver);
    return () => {
      savers.splice(savers.indexOf(saver), 1);
    };
  }, []);
}

/** The keys that work on every page. */
export function useGlobalKeys(focusSearch: () => void, help: () => void): void {
  const latest = useRef({ focusSearch, help });
  useEffect(() => {
    latest.current = { focusSearch, help };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const save = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
      if (save) {
        event.preventDefault();
        savers.at(-1)?.();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      if (event.key === '/') {
        event.preventDefault();
        latest.current.focusSearch();
      } else if (event.key === '?') {
        event.preventDefault();
        latest.current.help();
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
}
