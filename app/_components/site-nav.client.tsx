"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { closePopover } from "./ui/close-popover";

/** The parts of one dossier; the part that the reader is in is marked (a layout cannot know the address). */
export function SiteNav({ dossier }: { dossier: string }) {
  const path = usePathname();
  const home = `/dossiers/${dossier}`;
  const parts = [
    { name: "Claims", href: home, current: !path.startsWith(`${home}/sources`) },
    { name: "Sources", href: `${home}/sources`, current: path.startsWith(`${home}/sources`) },
  ];
  return (
    <nav id="site-menu" popover="auto" aria-label="Dossier">
      {parts.map(({ name, href, current }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          onClick={closePopover}
          aria-current={current ? (path === href ? "page" : "true") : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
