import type { ReactNode } from "react";
import { Icon } from "./ui/icon";

interface ReaderFoldProps {
  title: string;
  className?: string;
  children: ReactNode;
}

/**
 * A section of the rail: folded on a phone; on a wide page open, under a heading, where the browser can show a
 * closed element's content by style.
 */
export function ReaderFold({ title, className = "", children }: ReaderFoldProps) {
  return (
    <details className={`rs ${className}`}>
      <summary>
        {title}
        <Icon name="down" />
      </summary>
      <h2>{title}</h2>
      {children}
    </details>
  );
}
