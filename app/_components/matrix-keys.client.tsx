"use client";

import { useEffect } from "react";
import { hasModifier } from "./key-press";

const STEPS: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Lets the arrow keys move between the cells of the matrix. Without it, Tab does. */
export function MatrixKeys() {
  useEffect(() => {
    document.addEventListener("keydown", moveFocus);
    return () => document.removeEventListener("keydown", moveFocus);
  }, []);
  return null;
}

function moveFocus(event: KeyboardEvent) {
  const step = STEPS[event.key];
  if (!step || hasModifier(event)) return;
  const cell = document.activeElement?.closest<HTMLTableCellElement>(".mx .row > *");
  if (!cell) return;
  const rows = [...document.querySelectorAll<HTMLTableRowElement>(".mx .row")];
  const row = rows[rows.findIndex((candidate) => candidate.contains(cell)) + step[0]];
  const link = row?.cells[cell.cellIndex + step[1]]?.querySelector("a");
  if (!link) return;
  event.preventDefault();
  link.focus();
}
