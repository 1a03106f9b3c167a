"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

interface CompareLockProps {
  on: boolean;
  /** The address of the same page with the lock turned. */
  other: string;
}

/** Whether one text scrolls with the other. Only a script can make it so; without one the style hides this. */
export function CompareLock({ on, other }: CompareLockProps) {
  const router = useRouter();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <button
      type="button"
      className="btn quiet lock"
      aria-pressed={on}
      disabled={!ready}
      onClick={() => router.replace(other, { scroll: false })}
    >
      Scroll together
    </button>
  );
}
