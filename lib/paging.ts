/** How many pages `total` rows fill; one where there are none. */
export function pageCount(total: number, perPage: number): number {
  return Math.max(1, Math.ceil(total / perPage));
}

/** The first and the last row of a page, counted from 1; 0 and 0 where there are no rows. */
export function rowsOfPage(page: number, perPage: number, total: number): [number, number] {
  return [Math.min(total, (page - 1) * perPage + 1), Math.min(total, page * perPage)];
}

/** The page of another size that holds what was the first row of `page`. */
export function pageAtSize(page: number, perPage: number, wanted: number): number {
  return Math.floor(((page - 1) * perPage) / wanted) + 1;
}

/** The page that a person typed, the last one where there are fewer; null for what is no page. */
export function typedPage(text: string, pages: number): number | null {
  const typed = text.trim();
  return /^0*[1-9]\d{0,8}$/.test(typed) ? Math.min(pages, Number(typed)) : null;
}
