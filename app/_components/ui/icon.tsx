import type { ReactNode } from "react";

const stroke = { fill: "none", stroke: "currentColor" } as const;

/** Every icon of the interface, drawn once a page by {@link IconSprite} and used by reference. */
const SHAPES = {
  asserts: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  denies: (
    <g {...stroke} strokeWidth="1.6">
      <circle cx="8" cy="8" r="6" />
      <path d="M3.9 12.1 12.1 3.9" />
    </g>
  ),
  qualifies: (
    <>
      <circle cx="8" cy="8" r="6" {...stroke} strokeWidth="1.6" />
      <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
    </>
  ),
  reports: <circle cx="8" cy="8" r="6" {...stroke} strokeWidth="1.6" />,
  silent: <path d="M1.5 8h13" {...stroke} strokeWidth="1.8" />,
  unreviewed: <circle cx="8" cy="8" r="6" {...stroke} strokeWidth="1.6" strokeDasharray="1.9 1.87" />,
  ok: <path d="m2.5 8.6 3.4 3.4 7.6-8" {...stroke} strokeWidth="1.9" />,
  find: (
    <g {...stroke} strokeWidth="1.5">
      <circle cx="7" cy="7" r="4.6" />
      <path d="m10.4 10.4 4 4" />
    </g>
  ),
  theme: (
    <>
      <circle cx="8" cy="8" r="6.2" {...stroke} strokeWidth="1.5" />
      <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
    </>
  ),
  down: <path d="m3.5 6 4.5 4.5L12.5 6" {...stroke} strokeWidth="1.6" />,
  up: <path d="m3.5 10 4.5-4.5L12.5 10" {...stroke} strokeWidth="1.6" />,
  /** Between two speakers of a voice chain. */
  arrow: <path d="M4.5 3.5v9l7-4.5z" fill="currentColor" />,
  contradict: <path d="M1.5 5.6h13M1.5 10.4h13M11.4 1.6 4.6 14.4" {...stroke} strokeWidth="2" />,
  differ: (
    <g {...stroke} strokeWidth="1.6">
      <path d="M1.8 6.7C4.2 3.3 6 4.3 8 5.4s3.8 1.9 6.2-1.3" />
      <path d="M1.8 11.9c2.4-3.4 4.2-2.4 6.2-1.3s3.8 1.9 6.2-1.3" />
    </g>
  ),
  agree: <path d="M1.5 5.6h13M1.5 10.4h13" {...stroke} strokeWidth="1.6" />,
  one: <path d="M4.6 5.2 8.4 2.6v11" {...stroke} strokeWidth="1.7" />,
  none: <ellipse cx="8" cy="8" rx="3.9" ry="5.6" {...stroke} strokeWidth="1.6" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

/** Decorative: the word stands beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}

/** The shapes themselves, once in the root layout. */
export function IconSprite() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <defs>
        {Object.entries(SHAPES).map(([name, shape]) => (
          <symbol key={name} id={`i-${name}`} viewBox="0 0 16 16">
            {shape}
          </symbol>
        ))}
      </defs>
    </svg>
  );
}
