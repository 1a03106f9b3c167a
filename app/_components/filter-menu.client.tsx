"use client";

import Link from "next/link";
import { closePopover } from "./ui/close-popover";
import { Icon } from "./ui/icon";

export interface MenuChoice {
  readonly label: string;
  readonly href: string;
  /** How many things it leaves; absent for what leaves all. */
  readonly count?: number;
  readonly current: boolean;
}

export interface FilterChoice extends MenuChoice {
  readonly count: number;
}

interface FilterMenuProps {
  id: string;
  /** What is chosen among: “Source”. */
  name: string;
  choices: readonly MenuChoice[];
}

/** A button that shows the current choice and opens the others, which are links: it works without a script. */
export function FilterMenu({ id, name, choices }: FilterMenuProps) {
  const current = choices.find((choice) => choice.current);
  return (
    <div>
      <button type="button" className="btn" popoverTarget={id}>
        <span className="vh">{name}: </span>
        {current?.label}
        <Icon name="down" />
      </button>
      <div id={id} popover="auto" className="pop-menu">
        <p className="lab">{name}</p>
        <ul>
          {choices.map(({ label, href, count, current }) => (
            <li key={href}>
              <Link
                className="item"
                href={href}
                scroll={false}
                prefetch={false}
                aria-current={current || undefined}
                onClick={closePopover}
              >
                <Icon name="ok" />
                {label}
                {count !== undefined && <small className="n">{count}</small>}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
