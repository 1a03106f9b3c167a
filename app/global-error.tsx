"use client";

import "./globals.css";
import { ErrorNotice } from "./_components/error-notice";

interface GlobalErrorProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** Where the root layout itself fails: brings a document of its own. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <title>This page could not be shown · Variorum</title>
        <main id="main" className="page">
          <ErrorNotice reference={error.digest} reset={reset} />
        </main>
      </body>
    </html>
  );
}
