/** What the numbers of the table say, and what they leave out. */
export function AgreementCounting({ dossier }: { dossier: string }) {
  return (
    <section className="counting" aria-labelledby="counting-name">
      <h2 id="counting-name">How it is counted</h2>
      <dl>
        <div>
          <dt>Counted</dt>
          <dd>
            Claims on which both sources hold an answer: they assert it or hold it with a limit, in their own
            voice or by endorsing a voice that does. A source that holds several answers agrees with another
            as soon as one of them is common.
          </dd>
        </div>
        <div>
          <dt>Not comparable</dt>
          <dd>
            What a source only relays or mentions is not its answer. A denied answer is not held: two sources
            that deny the same do not agree by that, and one that only denies what the other holds is named
            under the pair, not in the count. A claim about a number counts where both name an answer; figures
            without one are compared, within one scope and period, under{" "}
            <a href={`/dossiers/${dossier}/numbers`}>Numbers</a>.
          </dd>
        </div>
        <div>
          <dt>Silence</dt>
          <dd>
            Nothing is averaged over silences and cells not yet reviewed: a claim on which either source is
            silent counts neither for agreement nor against it. So the second number differs from cell to
            cell, and belongs to every comparison; “1 of 1” is one claim.
          </dd>
        </div>
        <div>
          <dt>No verdict</dt>
          <dd>
            The editors chose the claims and worded the answers. Other questions would give other numbers, and
            agreement does not make an answer true.
          </dd>
        </div>
      </dl>
    </section>
  );
}
