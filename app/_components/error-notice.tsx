interface ErrorNoticeProps {
  /** Under which the server's log has the reason. */
  reference?: string;
  reset: () => void;
}

/** Says what a reader can do; used where nothing else of the page may have survived. */
export function ErrorNotice({ reference, reset }: ErrorNoticeProps) {
  return (
    <div className="notice">
      <h1>This page could not be shown</h1>
      <p>
        Something went wrong on the server, not with the address. Nothing was lost. Try again; if it happens
        again, tell whoever runs this site{reference ? ` and name the reference ${reference}` : ""}.
      </p>
      <p className="flex gap-3">
        <button type="button" className="btn" onClick={reset}>
          Try again
        </button>
        <a className="btn" href="/">
          To the front page
        </a>
      </p>
    </div>
  );
}
