"use client";

import { ErrorNotice } from "../../_components/error-notice";

interface DossierErrorProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** Within the dossier's bar. */
export default function DossierError({ error, reset }: DossierErrorProps) {
  return <ErrorNotice reference={error.digest} reset={reset} />;
}
