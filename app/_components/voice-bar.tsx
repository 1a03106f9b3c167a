import type { VoiceClaim } from "#lib/domain/views";
import { formatVoiceQuery } from "#lib/schema/voices-query";
import { topicsOf, type VoicePageProps } from "./voice-page-props";

interface VoiceBarProps extends Omit<VoicePageProps, "origin"> {
  /** Those shown. */
  claims: readonly VoiceClaim[];
  /** Whether every topic can be shown at once. */
  whole: boolean;
}

/** Which topic is shown, and whether quotations show their context. */
export function VoiceBar({ view, query, claims, whole }: VoiceBarProps) {
  const topics = topicsOf(view.claims);
  const all = query.context === "all";
  return (
    <div className="viewbar">
      {topics.length > 1 && (
        <nav aria-label="Topics">
          <ul className="tabs">
            {whole && (
              <li>
                <a
                  href={formatVoiceQuery({ ...query, topic: null }) || "?"}
                  aria-current={query.topic === null || undefined}
                >
                  All topics <span className="n">{view.claims.length}</span>
                </a>
              </li>
            )}
            {topics.map(({ topic, claims }) => (
              <li key={topic.slug}>
                <a
                  href={formatVoiceQuery({ ...query, topic: topic.slug })}
                  aria-current={query.topic === topic.slug || undefined}
                >
                  {topic.title} <span className="n">{claims.length}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="end n">
        {claims.length < view.claims.length && (
          <span>
            {claims.length} of {view.claims.length} claims shown
          </span>
        )}
        <a href={formatVoiceQuery({ ...query, context: all ? null : "all" }) || "?"}>
          {all ? "Hide the context" : "Show all in context"}
        </a>
      </div>
    </div>
  );
}
