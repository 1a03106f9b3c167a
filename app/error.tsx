"use client";

import { ErrorNotice } from "./_components/error-notice";

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** Where reading the data or drawing a page fails. The reason is in the server's log, under the reference. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main id="main" className="page">
      <ErrorNotice reference={error.digest} reset={reset} />
    </main>
  );
}
