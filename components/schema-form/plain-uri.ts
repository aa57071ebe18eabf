/**
 * Stands in for the URIs of RJSF's utilities, 8 KB gzip: what a reference names by its `$id` is found by
 * lib/schema/local-refs before a schema comes here, so that only odd ones are left.
 */
const plainUri = {
  resolve(base: string, reference: string): string {
    return URL.canParse(reference, base) ? new URL(reference, base).href : reference;
  },
  equal: (a: string, b: string): boolean => a === b,
};

export default plainUri;
