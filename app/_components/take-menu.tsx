import type { ReactNode } from "react";
import { Icon } from "./ui/icon";

interface TakeMenuProps {
  /** “claim”, “voice”. */
  what: string;
  /** How to cite the page. */
  children: ReactNode;
  /** The page's address, without its origin. */
  path: string;
  dossier: string;
}

/** How to cite a page, and the same in other formats. Paper is the browser's own business: the page prints well. */
export function TakeMenu({ what, children, path, dossier }: TakeMenuProps) {
  const api = `/api/v1${path}`;
  return (
    <details className="acts">
      <summary className="btn">
        Cite or export <Icon name="down" />
      </summary>
      <div className="menu">
        <p className="lab">Cite this {what}</p>
        <p className="cit">{children}</p>
        <p className="lab">Export this {what}</p>
        <a href={`${api}/markdown`}>
          Text with all quotations <small>.md</small>
        </a>
        <a href={`${api}/csv?for=spreadsheet`}>
          Table for a spreadsheet <small>.csv</small>
        </a>
        <a href={api}>
          Positions, quotations and offsets <small>.json</small>
        </a>
        <p className="lab">Bibliography of the dossier’s sources</p>
        <BibliographyLinks path={`/dossiers/${dossier}`} />
      </div>
    </details>
  );
}

const FORMATS = [
  { format: "bibtex", name: "BibTeX", whose: "", extension: ".bib" },
  { format: "ris", name: "RIS", whose: ", for Zotero, EndNote and others", extension: ".ris" },
  { format: "csl-json", name: "CSL-JSON", whose: "", extension: ".json" },
];

/** @param path the address of a dossier or of one of its sources */
function BibliographyLinks({ path }: { path: string }) {
  return FORMATS.map(({ format, name, whose, extension }) => (
    <a key={format} href={`/api/v1${path}/bibliography/${format}`}>
      <span>
        {name}
        {whose}
      </span>{" "}
      <small>{extension}</small>
    </a>
  ));
}

/** The same in one line. @param of tells several such lines of a page apart */
export function BibliographyLine({ path, of }: { path: string; of: string }) {
  return (
    <span className="biblio">
      {FORMATS.map(({ format, name }) => (
        <a key={format} href={`/api/v1${path}/bibliography/${format}`}>
          {name}
          <span className="vh"> of {of}</span>
        </a>
      ))}
    </span>
  );
}
