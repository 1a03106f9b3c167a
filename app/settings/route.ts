import { parseChoice } from "#lib/schema/settings";
import { limitedBody } from "../_request/limited-body";
import { requestOrigin } from "../_request/origin";
import { isFromOwnPages } from "../_request/own-pages";

const ONE_YEAR = 365 * 24 * 60 * 60;

/** A setting and its value take a few dozen. */
const MOST_BYTES = 1_000;

/** Remembers one choice of the reader's, and leads back to the page that it was made on. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPages(request.headers)) {
    return new Response("Settings are made on Variorum’s own pages.\n", { status: 403 });
  }
  const body = await limitedBody(request, MOST_BYTES);
  if (body === null) return new Response("That is too much for a setting.\n", { status: 413 });
  const choice = parseChoice(new URLSearchParams(new TextDecoder().decode(body)));
  if (!choice) return new Response("There is no such setting.\n", { status: 400 });
  return new Response(null, {
    status: 303,
    headers: {
      Location: pathOnThisSite(request),
      "Set-Cookie": `${choice.name}=${choice.value}; Path=/; Max-Age=${ONE_YEAR}; SameSite=Lax; HttpOnly`,
    },
  });
}

/** The address that the form was sent from, without its origin; the front page where it came from elsewhere. */
function pathOnThisSite(request: Request): string {
  const referrer = request.headers.get("referer");
  if (!referrer || !URL.canParse(referrer)) return "/";
  const from = new URL(referrer);
  if (from.host !== new URL(requestOrigin(request.headers)).host) return "/";
  // A path that starts with two slashes would name another host.
  return `${from.pathname.replace(/^[/\\]+/, "/")}${from.search}`;
}
