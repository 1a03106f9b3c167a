/** What parts of an address may look like. */

/** 1, 2, 3 … */
export const VERSION_NUMBER = /^[1-9][0-9]{0,8}$/;

/** Lower-case letters, digits and single hyphens between them. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
