import { counted } from "./counted";
import { type ReaderPageProps, readerAddress } from "./reader-page-props";
import { ReaderSteps } from "./reader-steps";

type ReaderFoundProps = ReaderPageProps & { found: NonNullable<ReaderPageProps["found"]> };

/** What was looked for in the text, at how many places it stands, and the ways between them. */
export function ReaderFound({ found, ...page }: ReaderFoundProps) {
  const { hits, chosen } = found;
  const to = (place: number) => `${readerAddress({ ...page, found }, { hit: place })}#h-${place}`;
  return (
    <div className="found">
      <p role="status">{inWords(found, page.view.text === null ? "these excerpts" : "this text")}</p>
      {hits.length > 0 && (
        <ReaderSteps
          label="Places of the words"
          noun="hit"
          previous={{ href: to((chosen ?? 1) - 1 || hits.length), pressed: "p" }}
          next={{ href: to(((chosen ?? 0) % hits.length) + 1), pressed: "n" }}
          place={chosen}
          of={hits.length}
          unplaced={counted(hits.length, "hit")}
        />
      )}
      {hits.length === 0 && found.terms.length > 0 && !/\*\s*$/.test(found.asked) && (
        <a href={readerAddress({ ...page, found }, { find: `${found.asked}*` })}>With any ending</a>
      )}
      <a href={readerAddress(page, {})}>Clear</a>
    </div>
  );
}

function inWords({ asked, terms, apart, hits }: ReaderFoundProps["found"], where: string) {
  if (terms.length === 0) return "Nothing to look for: give a word or a number.";
  if (hits.length === 0) {
    return (
      <>
        No hit: <b>{asked}</b> is not in {where}. Whole words are looked for; * after a word stands for any
        ending.
      </>
    );
  }
  if (apart) {
    return (
      <>
        <b>{asked}</b> stands nowhere together in {where}. Each word by itself:
      </>
    );
  }
  return (
    <>
      <b>{asked}</b> in {where}:
    </>
  );
}
