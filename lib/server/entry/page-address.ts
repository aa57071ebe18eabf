/** The request header in which `proxy.ts` tells pages their own address. */
export const PAGE_ADDRESS = "x-roster-page";
