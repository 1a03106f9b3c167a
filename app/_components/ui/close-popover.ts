import type { MouseEvent } from "react";

/** A link followed on the client leaves the page as it stands, and so the popover it stands in open. */
export function closePopover(event: MouseEvent<HTMLElement>): void {
  const popover = event.currentTarget.closest<HTMLElement>("[popover]");
  // In a wide window the site's navigation is no popover.
  if (popover?.matches(":popover-open")) popover.hidePopover();
}
