/** The request header in which proxy.ts tells the check page that its reader has asked too often, and for how long. */
export const WAIT_HEADER = "x-variorum-wait";
