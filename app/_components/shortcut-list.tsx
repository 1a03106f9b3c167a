import type { ReactNode } from "react";
import { SHORTCUTS } from "./shortcuts";

interface ShortcutListProps {
  /** Which heading its groups get: one below that of where the list stands. */
  heading: "h2" | "h3";
}

/** Every key, by the page on which it does something. */
export function ShortcutList({ heading: Heading }: ShortcutListProps): ReactNode {
  return (
    <div className="sc">
      {SHORTCUTS.map(({ page, shortcuts }) => (
        <section key={page}>
          <Heading>{page}</Heading>
          <dl>
            {shortcuts.map(({ keys, does }) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
