import { AnswerBadge } from "./ui/answer-badge";
import { Icon } from "./ui/icon";

/**
 * What the page shows, for whoever sees it for the first time: in the place of the key, until it is put away, which a
 * cookie remembers. Its words hold for the table and for what a phone shows of it.
 */
export function OverviewIntroduction() {
  return (
    <section className="intro" aria-labelledby="introduction">
      <header>
        <h2 id="introduction">What this page shows</h2>
        <form method="post" action="/settings">
          <button type="submit" className="btn" name="introduction" value="hidden">
            Put this away
          </button>
        </form>
      </header>
      <ul>
        <li>
          <b>Each claim is a question</b> on which the sources could differ. Open its title to read them side
          by side.
        </li>
        <li>
          <b>Each source’s answer</b> opens to what stands behind it, in that source’s own words.
        </li>
        <li>
          <span className="mark">
            <AnswerBadge letter="A" held small />
            <AnswerBadge letter="A" held={false} small />
          </span>
          <b>A filled letter</b> is an answer that the source holds. <b>An outlined letter</b> is one that it
          only passes on from somebody else.
        </li>
        <li>
          <span className="mark">
            <Icon name="silent" />
            <Icon name="unreviewed" />
          </span>
          <b>A dash</b> says that the source was read and is silent. <b>A dotted ring</b> says that nobody has
          looked yet.
        </li>
        <li>
          <b>Contradict, Differ, Agree</b> say how the sources stand to one another, and never who is right.
        </li>
      </ul>
    </section>
  );
}
