import { requestOrigin } from "../_request/origin";
import { THEME_COOKIE, themeSchema } from "../_request/theme";

const ONE_YEAR = 365 * 24 * 60 * 60;

/** Remembers the reader's choice of theme and leads back to the page that it was made on. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const theme = themeSchema.safeParse(form?.get("theme"));
  if (!theme.success) {
    return new Response("The theme is light, dark or system.\n", { status: 400 });
  }
  return new Response(null, {
    status: 303,
    headers: {
      Location: pathOnThisSite(request),
      "Set-Cookie": `${THEME_COOKIE}=${theme.data}; Path=/; Max-Age=${ONE_YEAR}; SameSite=Lax; HttpOnly`,
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
