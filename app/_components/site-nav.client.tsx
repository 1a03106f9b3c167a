"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { closePopover } from "./ui/close-popover";

/** The parts of one dossier; the part that the reader is in is marked (a layout cannot know the address). */
export function SiteNav({ dossier }: { dossier: string }) {
  const path = usePathname();
  const home = `/dossiers/${dossier}`;
  const others = ["sources", "voices", "agreement", "numbers"].map((part) => {
    const href = `${home}/${part}`;
    return { name: part.charAt(0).toUpperCase() + part.slice(1), href, current: path.startsWith(href) };
  });
  const check = {
    name: "Check a quotation",
    href: `${home}/check`,
    current: path.startsWith(`${home}/check`),
  };
  const inOthers = [...others, check].some((part) => part.current);
  const parts = [{ name: "Claims", href: home, current: !inOthers }, ...others, check];
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
