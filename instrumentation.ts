/**
 * Run once when the server starts: puts a gate before Next, which fails on some requests before any code of ours, and
 * tells no code of ours who asks.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { Server, IncomingMessage, ServerResponse } = await import("node:http");
  const { answerOddRequest } = await import("./app/_request/odd-requests");
  const { CLIENT_HEADER, clientKey } = await import("./app/_request/client-address");
  const { requireEnv } = await import("./lib/env");
  const { trustProxy } = requireEnv();
  type Emit = (this: unknown, ...args: unknown[]) => boolean;
  const emit = Server.prototype.emit as Emit;
  const gated: Emit = function (...args) {
    const [event, request, response] = args;
    if (event === "request" && request instanceof IncomingMessage && response instanceof ServerResponse) {
      if (answerOddRequest(request, response)) return true;
      const forwarded = request.headers["x-forwarded-for"];
      request.headers[CLIENT_HEADER] = clientKey(
        request.socket.remoteAddress,
        Array.isArray(forwarded) ? forwarded.join(",") : forwarded,
        trustProxy,
      );
    }
    return emit.apply(this, args);
  };
  Object.assign(Server.prototype, { emit: gated });
}
