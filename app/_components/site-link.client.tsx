"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { closePopover } from "./ui/close-popover";

interface SiteLinkProps {
  /** The dossier's own address. */
  home: string;
  /** Of the part of the dossier, after that. */
  path: string;
  className?: string;
  /** The key that does the same. */
  pressed?: string;
  children: ReactNode;
}

/** Leads to a part of the dossier, and is marked where the reader is in it: a layout cannot know the address. */
export function SiteLink({ home, path, className, pressed, children }: SiteLinkProps) {
  const here = usePathname();
  const href = home + path;
  return (
    <Link
      className={className}
      href={href}
      prefetch={false}
      data-key={pressed}
      onClick={closePopover}
      aria-current={here === href ? "page" : isIn(path, here, home) || undefined}
    >
      {children}
    </Link>
  );
}

/** With one dossier the front page is its overview, and the claims are under no path of the overview's. */
function isIn(path: string, here: string, home: string): boolean {
  if (path !== "") return here.startsWith(`${home}${path}/`);
  return here === "/" || here.startsWith(`${home}/claims/`);
}
