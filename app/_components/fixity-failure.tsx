import { counted } from "./counted";

interface Props {
  readonly withheld: number;
  readonly of: number;
}

/** Somebody changed the database behind its guarantees: said at once, and loudly. */
export function FixityFailure({ withheld, of }: Props) {
  return (
    <p className="fixity-failure" role="alert">
      This text has changed since it was recorded. {withheld} of {counted(of, "quotation")} no longer{" "}
      {withheld === 1 ? "matches" : "match"}. {withheld === 1 ? "It is" : "They are"} withheld until an editor
      reviews {withheld === 1 ? "it" : "them"}.
    </p>
  );
}
