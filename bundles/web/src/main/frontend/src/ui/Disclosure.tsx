import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';

interface Props {
  icon: ReactNode;
  /** what the button is called */
  label: string;
  /** what the button shows beside its icon */
  text?: ReactNode;
  /** shown under the button; gets a way to close it */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel under itself; Esc, a click elsewhere or leaving it closes it. */
export function Disclosure({ icon, label, text, children }: Props) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      place.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);

  return (
    <div className="disclosure" ref={place}>
      <Button type="text" icon={icon} aria-label={label} aria-expanded={open} onClick={() => setOpen(!open)}>
        {text}
      </Button>
      {open && <div className="disclosure-panel">{children(() => setOpen(false))}</div>}
    </div>
  );
}
