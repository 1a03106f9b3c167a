import { Icon } from "./ui/icon";

interface ReaderStepsProps {
  label: string;
  noun: "quotation" | "hit";
  /** Where each leads, and the key that does the same. */
  previous: { href: string; pressed: string };
  next: { href: string; pressed: string };
  /** Which of them is chosen, from 1; null for none. */
  place: number | null;
  of: number;
  /** In place of “3 of 10” where none is chosen. */
  unplaced: string;
  /** Ids of the places; absent where they are all of their kind in the text. */
  only?: readonly string[];
}

/**
 * From place to place in the text, as links. With scripts they go on from where the reader is
 * (reader-steps.client.tsx).
 */
export function ReaderSteps({ label, noun, previous, next, place, of, unplaced, only }: ReaderStepsProps) {
  return (
    <nav aria-label={label} data-steps={noun} data-only={only?.join(" ")}>
      <Step {...previous} label={`Previous ${noun}`} by={-1} />
      <span className="n" aria-live="polite">
        {place === null ? unplaced : `${place} of ${of}`}
      </span>
      <Step {...next} label={`Next ${noun}`} by={1} />
    </nav>
  );
}

interface StepProps {
  href: string;
  label: string;
  by: -1 | 1;
  pressed: string;
}

function Step({ href, label, by, pressed }: StepProps) {
  return (
    <a className="step" href={href} aria-label={label} data-by={by} data-key={pressed}>
      <Icon name={by < 0 ? "up" : "down"} />
    </a>
  );
}
